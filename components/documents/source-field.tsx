"use client";
/** Asks for the text of an article: pasted, dropped or chosen as a file. The words of what it holds are in article-source.ts. */
import { type ClipboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { directionOf, UNDETERMINED } from "@/lib/text/language";
import { type ArticleSource, isBlankSource, noSource, type ReadAs, readAsOf } from "./article-source";
import { readableFiles, readFile } from "./read-file";
import { useFileDrop } from "./use-file-drop";

interface SourceFieldProps {
  label: string;
  source: ArticleSource;
  onChange: (source: ArticleSource) => void;
  error: string | null;
}

/** Renders the field; a file that cannot be read is told in the place of its error. */
export function SourceField({ label, source, onChange, error }: SourceFieldProps) {
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const { isOver, handlers } = useFileDrop((file) => void take(file));
  const isFormatted = readAsOf(source) === "formatted";

  async function take(file: File | undefined) {
    if (!file) return;
    const read = await readFile(file);
    setFileProblem(read.ok ? null : read.refusal.sentence);
    if (read.ok) onChange(read.value);
  }

  function change(next: ArticleSource) {
    setFileProblem(null);
    onChange(next);
  }

  return (
    <div
      className={`-m-2.5 rounded-lg border-2 border-dashed p-2 ${isOver ? "border-accent bg-tint-pending" : "border-transparent"}`}
      {...handlers}
    >
      <div className="[&_.field-column]:float-none [&_.field-column]:w-full [&_.field-column]:max-w-none [&_.field-error]:mx-0 [&_.field-error]:mt-2 [&_textarea]:min-h-64">
        <TextArea
          id="content"
          label={label}
          help="Paste it here, or drop a .txt, .md or .html file (in UTF-8). Up to 1,000,000 characters."
          error={fileProblem ?? error}
          rows={12}
          readOnly={isFormatted}
          value={source.text}
          // Told here: dir="auto" takes a browser over ten seconds for a million characters.
          dir={directionOf(UNDETERMINED, source.text)}
          spellCheck={false}
          onChange={(event) => change({ ...source, text: event.target.value, html: null })}
          onPaste={(event) => takeFormatted(event, change)}
        />
      </div>
      <div className="-mt-2 flex flex-wrap items-center gap-2">
        <FileButton onFile={(file) => void take(file)} />
        {isBlankSource(source) ? null : <Button onClick={() => change(noSource)}>Clear</Button>}
        {source.fileName === null ? null : (
          <p className="min-w-0 text-sm text-ink-soft wrap-anywhere">
            From <bdi>{source.fileName}</bdi>
          </p>
        )}
      </div>
      {isBlankSource(source) ? null : <ReadAsField source={source} onChange={change} />}
    </div>
  );
}

function FileButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={readableFiles}
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file, mended, may be chosen again.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>Choose a file</Button>
    </>
  );
}

const readings: readonly { readAs: ReadAs; label: string }[] = [
  { readAs: "formatted", label: "Formatted text, as it was copied" },
  { readAs: "text/plain", label: "Plain text" },
  { readAs: "text/markdown", label: "Markdown" },
  { readAs: "text/html", label: "HTML" },
];

function ReadAsField({ source, onChange }: Pick<SourceFieldProps, "source" | "onChange">) {
  const readAs = readAsOf(source);
  const help =
    readAs === "formatted"
      ? "Headings, lists, links and tables come along. To change the words first, read it as plain text."
      : "This is what it looks like; say so if it is something else.";
  return (
    <div className="mt-5">
      <Select
        label="Read it as"
        help={help}
        value={readAs}
        onChange={(event) => onChange({ ...source, readAs: event.target.value as ReadAs })}
      >
        {readings
          .filter((reading) => reading.readAs !== "formatted" || source.html !== null)
          .map(({ readAs: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </Select>
    </div>
  );
}

/** Markup that carries more than the words do; what an editor wraps around a bare word is none. */
const formatting = /<(?:p|h[1-6]|li|blockquote|table|figure|a|pre)\b/iu;

/** Takes a paste with its formatting where it is the whole of the field; anything else is pasted as text. */
function takeFormatted(
  event: ClipboardEvent<HTMLTextAreaElement>,
  onChange: (source: ArticleSource) => void,
) {
  const { value, selectionStart, selectionEnd, readOnly } = event.currentTarget;
  const isWhole = value.trim() === "" || selectionEnd - selectionStart === value.length;
  const html = event.clipboardData.getData("text/html");
  const text = event.clipboardData.getData("text/plain");
  if (readOnly || !isWhole || !formatting.test(html) || text.trim() === "") return;
  event.preventDefault();
  onChange({ ...noSource, text, html });
}
