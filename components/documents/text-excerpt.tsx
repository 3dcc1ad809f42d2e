/** The beginning of an article as it was read, so that a person sees whether it was read well. */
import type { ReactNode } from "react";
import { Arrival } from "@/components/ui/arrival";
import { cutAtWord } from "@/lib/text/cut-at-word";
import type { ImportPreview } from "@/lib/documents/view";

const excerptLength = 1200;

/** Renders the first paragraphs, how long the whole is, and what can be done about it. */
export function TextExcerpt({ found, action }: { found: ImportPreview; action: ReactNode }) {
  const { text, length, pictures, lang, dir } = found;
  return (
    <section aria-labelledby="excerpt" className="mb-12">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <Arrival level="h2" id="excerpt">
            The text, as it was read
          </Arrival>
          <p className="text-ink-soft">
            {length.toLocaleString("en")} characters. {pictures === 0 ? null : `${picturesTold(pictures)} `}
            This is how it begins:
          </p>
        </div>
        {action}
      </div>
      <div
        lang={lang === "und" ? undefined : lang}
        dir={dir}
        className="max-h-80 max-w-measure overflow-y-auto border-s-2 border-line ps-4 font-serif text-lg whitespace-pre-line wrap-anywhere"
        // A box that scrolls must be reached with the keyboard.
        tabIndex={0}
        role="region"
        aria-label="Beginning of the text"
      >
        {beginningOf(text)}
      </div>
    </section>
  );
}

/** Says before it is imported what an article will not show. */
function picturesTold(count: number): string {
  return count === 1
    ? "Its picture is not shown; the article will say what it is of, and where it is."
    : `Its ${count.toLocaleString("en")} pictures are not shown; the article will say what they are of, and where they are.`;
}

/** Cuts at the end of a paragraph where one is near, else before a word. */
function beginningOf(text: string): string {
  if (text.length <= excerptLength) return text;
  const end = text.slice(0, excerptLength).lastIndexOf("\n");
  return end > excerptLength / 2 ? `${text.slice(0, end).trimEnd()}\n…` : cutAtWord(text, excerptLength);
}
