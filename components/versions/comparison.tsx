/** Two texts of a document, compared: inline in one column, or side by side. Unchanged stretches are folded away. */
import { Fragment } from "react";
import type { ComparedParagraph } from "@/lib/versions/compare-texts";
import type { LevelledParagraph } from "@/lib/versions/headings";
import { foldUnchanged } from "./fold-unchanged";
import { WordChanges } from "./word-changes";

export type ComparisonShape = "inline" | "beside";

interface ComparisonProps {
  paragraphs: readonly LevelledParagraph[];
  shape: ComparisonShape;
  /** The numbers of the two versions. */
  from: number;
  to: number;
  /** Shows unchanged stretches too; where it is null they all are, else it leads to them. */
  wholeHref: string | null;
  lang: string;
  dir: "ltr" | "rtl";
}

/** Renders the comparison in the article's own face and direction. */
export function Comparison({ paragraphs, shape, from, to, wholeHref, lang, dir }: ComparisonProps) {
  const stretches = wholeHref === null ? [[...paragraphs]] : foldUnchanged(paragraphs);
  return (
    <div lang={lang === "und" ? undefined : lang} dir={dir} className="font-serif text-lg/relaxed">
      {shape === "beside" ? <Heads from={from} to={to} /> : null}
      {stretches.map((stretch, at) =>
        typeof stretch === "number" ? (
          <Fold key={at} count={stretch} href={wholeHref ?? ""} />
        ) : (
          <Fragment key={at}>
            {stretch.map((paragraph, place) =>
              shape === "beside" ? (
                <Beside key={place} paragraph={paragraph} from={from} to={to} />
              ) : (
                <Inline key={place} paragraph={paragraph} />
              ),
            )}
          </Fragment>
        ),
      )}
    </div>
  );
}

const signs = { same: "", removed: "−", added: "+", changed: "±" } as const;
const bars = {
  same: "border-transparent",
  removed: "border-danger",
  added: "border-accent",
  changed: "border-edge",
} as const;

function Inline({ paragraph }: { paragraph: LevelledParagraph }) {
  const { kind } = paragraph;
  const way = wayOf(paragraph);
  const isSoft = kind === "same" || (way !== null && kind === "removed");
  return (
    <div
      className={`${edge} mb-4 max-w-[36rem] ${bars[way === null ? kind : "changed"]} ${isSoft ? "text-ink-soft" : ""}`}
    >
      <span aria-hidden="true" className="absolute start-2 top-0 font-sans font-semibold text-ink-soft">
        {way === null ? signs[kind] : way.sign}
      </span>
      <Moved way={way} />
      <Words paragraph={paragraph} />
    </div>
  );
}

/** A row of a table is a line here; the tab between two of its cells may be as narrow as no gap at all. */
const betweenCells = "\u2002|\u2002";

interface Way {
  sign: string;
  words: string;
}

/** Says where a paragraph that moved went, or came from; null for any other. */
function wayOf(paragraph: ComparedParagraph): Way | null {
  if (paragraph.kind === "same" || paragraph.kind === "changed" || !paragraph.moved) return null;
  const isDown = paragraph.moved === "down";
  const sign = isDown ? "↓" : "↑";
  if (paragraph.kind === "removed") return { sign, words: isDown ? "Moved down" : "Moved up" };
  return { sign, words: isDown ? "Moved here from above" : "Moved here from below" };
}

function Moved({ way }: { way: Way | null }) {
  if (way === null) return null;
  return (
    <p className="pt-1 font-sans text-sm text-ink-soft">
      <bdi dir="ltr">{way.words}</bdi>
    </p>
  );
}

/** A paragraph that stands in one of the two alone is marked word for word, as a changed one is; not one that moved. */
function Words({ paragraph, side }: { paragraph: LevelledParagraph; side?: "before" | "after" }) {
  const parts =
    paragraph.kind === "changed"
      ? paragraph.parts
      : [{ kind: wayOf(paragraph) ? ("same" as const) : paragraph.kind, text: paragraph.text }];
  const shown = parts.map(({ kind, text }) => ({ kind, text: text.replaceAll("\t", betweenCells) }));
  const { Tag, look } = headingOf(paragraph.level);
  return (
    <Tag className={`whitespace-pre-wrap wrap-anywhere ${look}`}>
      <WordChanges parts={shown} {...(side ? { side } : {})} />
    </Tag>
  );
}

/** How a heading of the article is told, under the page's own, by size, then by weight, then by slope. */
function headingOf(level: number | null) {
  if (level === null) return { Tag: "p", look: "" } as const;
  if (level === 1) return { Tag: "h2", look: "text-xl/snug font-[650]" } as const;
  if (level === 2) return { Tag: "h3", look: "text-lg/snug font-[650]" } as const;
  return { Tag: level === 3 ? "h4" : "h5", look: "font-[560] italic" } as const;
}

/** The edge that all text of a column begins at, with room for a sign before it. */
const edge = "relative border-s-2 ps-8";

const columns = "grid gap-x-10 wide:grid-cols-2";

function Heads({ from, to }: { from: number; to: number }) {
  return (
    <div
      className={`${columns} mb-4 border-b border-line pb-2 font-sans text-base font-semibold max-wide:hidden`}
    >
      <h2 className={`${edge} ${bars.same}`}>Version {from}</h2>
      <h2 className={`${edge} ${bars.same}`}>Version {to}</h2>
    </div>
  );
}

function Beside({ paragraph, from, to }: { paragraph: LevelledParagraph; from: number; to: number }) {
  const { kind } = paragraph;
  if (kind === "same") {
    return (
      <div className={`${columns} mb-4 text-ink-soft`}>
        <div className={`${edge} ${bars.same}`}>
          <Words paragraph={paragraph} />
        </div>
        <div aria-hidden="true" className={`${edge} ${bars.same} max-wide:hidden`}>
          <Words paragraph={paragraph} />
        </div>
      </div>
    );
  }
  return (
    <div className={`${columns} mb-4`}>
      {kind === "added" ? <Gap /> : <Side side="before" number={from} paragraph={paragraph} />}
      {kind === "removed" ? <Gap /> : <Side side="after" number={to} paragraph={paragraph} />}
    </div>
  );
}

interface SideProps {
  side: "before" | "after";
  number: number;
  paragraph: LevelledParagraph;
}

function Side({ side, number, paragraph }: SideProps) {
  const kind = side === "before" ? "removed" : "added";
  const way = wayOf(paragraph);
  return (
    <div className={`${edge} max-wide:mb-2 ${bars[way === null ? kind : "changed"]}`}>
      <span aria-hidden="true" className="absolute start-2 top-0 font-sans font-semibold text-ink-soft">
        {way === null ? signs[kind] : way.sign}
      </span>
      <p className="font-sans text-sm text-ink-soft wide:sr-only">Version {number}</p>
      <Moved way={way} />
      <Words paragraph={paragraph} side={side} />
    </div>
  );
}

function Gap() {
  return <div className="max-wide:hidden" />;
}

function Fold({ count, href }: { count: number; href: string }) {
  return (
    <p dir="ltr" className="my-6 flex items-center gap-3 font-sans text-sm text-ink-soft">
      <span aria-hidden="true" className="h-px w-8 bg-line" />
      {count === 1 ? "1 paragraph the same" : `${count.toLocaleString("en")} paragraphs the same`}
      <a href={href} className="text-accent underline">
        Show all
      </a>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </p>
  );
}
