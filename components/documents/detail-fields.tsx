"use client";
/** The fields of what a document says about itself: title, author, publisher, date, language, address. */
import type { ReactNode } from "react";
import { TextField } from "@/components/ui/field";
import type { DocumentFields, FieldName } from "./document-fields";
import { fieldLabel } from "./document-fields";
import { commonLanguages, languageName, languageTyped } from "./language-names";

export interface FieldsProps {
  fields: DocumentFields;
  onChange: (changes: Partial<DocumentFields>) => void;
  errorOf: (name: string) => string | null;
  /** Said under a field besides its own help, as when somebody else changed it too. */
  noteOf?: (name: FieldName) => ReactNode;
}

const helps: Partial<Record<FieldName, string>> = {
  publishedAt:
    "The day as 2017-12-15, or as much of it as is known: 2017-12, 2017. A time may follow, as in 2017-12-15T08:30Z.",
  lang: "By its name or its tag, such as en, ar or zh-Hans. It decides which way the text runs.",
  sourceUrl: "Where the article was taken from, such as https://example.org/news/1.",
};

/** Renders the fields, one under another. */
export function DetailFields({ fields, onChange, errorOf, noteOf }: FieldsProps) {
  const field = (name: FieldName) => ({
    id: name,
    name,
    label: fieldLabel(name),
    value: fields[name],
    error: errorOf(name),
    help: helpOf(name, noteOf),
    optional: name !== "title",
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <div className="field-wide">
        <TextField {...field("title")} dir="auto" maxLength={500} />
      </div>
      <TextField {...field("byline")} dir="auto" maxLength={500} />
      <TextField {...field("publisher")} dir="auto" maxLength={500} />
      <TextField {...field("publishedAt")} placeholder="2017-12-15" maxLength={40} />
      <TextField
        {...field("lang")}
        help={helpOf("lang", noteOf, languageName(languageTyped(fields.lang)))}
        list="languages"
        maxLength={35}
        spellCheck={false}
        autoCapitalize="none"
      />
      <datalist id="languages">
        {commonLanguages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag)}
          </option>
        ))}
      </datalist>
      <TextField {...field("sourceUrl")} type="url" inputMode="url" dir="ltr" maxLength={2000} />
    </>
  );
}

function helpOf(name: FieldName, noteOf: FieldsProps["noteOf"], found: string | null = null): ReactNode {
  const note = noteOf?.(name);
  if (!note && found === null) return helps[name];
  return (
    <>
      {found === null ? null : <strong className="font-semibold text-ink">{found}. </strong>}
      {helps[name]}
      {note}
    </>
  );
}
