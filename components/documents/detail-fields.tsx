"use client";
/** The fields of what a document says about itself: title, author, publisher, date, language, address. */
import type { ReactNode } from "react";
import { TextField } from "@/components/ui/field";
import type { DocumentFields, FieldName } from "./document-fields";
import { fieldLabel } from "./document-fields";

export interface FieldsProps {
  fields: DocumentFields;
  onChange: (changes: Partial<DocumentFields>) => void;
  errorOf: (name: string) => string | null;
  /** Said under a field besides its own help, as when somebody else changed it too. */
  noteOf?: (name: FieldName) => ReactNode;
}

const helps: Partial<Record<FieldName, string>> = {
  publishedAt: "The day as 2017-12-15; a time may follow, as in 2017-12-15T08:30Z.",
  lang: "A language tag, such as en, ar or zh-Hans. It decides which way the text runs.",
  sourceUrl: "Where the article was taken from, with https:// in front.",
};

/** Languages that are offered; any other may be typed. */
const commonLanguages =
  "ar bn de en es fa fr he hi id it ja ko nl pl pt ru sw th tr uk ur vi zh-Hans zh-Hant".split(" ");

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
      <TextField {...field("title")} dir="auto" maxLength={500} />
      <TextField {...field("byline")} dir="auto" maxLength={500} />
      <TextField {...field("publisher")} dir="auto" maxLength={500} />
      <TextField {...field("publishedAt")} placeholder="2017-12-15" maxLength={40} />
      <TextField
        {...field("lang")}
        help={helpOf("lang", noteOf, languageName(fields.lang))}
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

/** The English name of a language tag; null where it is none, or names nothing that is known. */
function languageName(tag: string): string | null {
  try {
    const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag.trim());
    return name ?? null;
  } catch {
    // Intl answers a malformed tag with a RangeError; half-typed ones are malformed.
    return null;
  }
}
