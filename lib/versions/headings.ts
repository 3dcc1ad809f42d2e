/** Which paragraphs of a comparison are headings: the texts that are compared do not say it, but their articles do. */
import { type Article, leafBlocks } from "@/lib/text/article";
import { type ComparedParagraph, paragraphsOf } from "./compare-texts";

interface Version {
  text: string;
  article: Article;
}

/** A paragraph with its level where it is a heading, from 1 on; null where it is none. */
export type LevelledParagraph = ComparedParagraph & { level: number | null };

/** Tells the level of each paragraph in a comparison of two versions; of one that is in both, its level in the later. */
export function tellHeadings(
  compared: readonly ComparedParagraph[],
  before: Version,
  after: Version,
): LevelledParagraph[] {
  const old = levelsOf(before);
  const now = levelsOf(after);
  const at = { old: 0, now: 0 };
  return compared.map((paragraph) => {
    const was = paragraph.kind === "added" ? null : (old[at.old++] ?? null);
    const is = paragraph.kind === "removed" ? null : (now[at.now++] ?? null);
    return { ...paragraph, level: paragraph.kind === "removed" ? was : is };
  });
}

/** The level of each paragraph of a version, in reading order. */
function levelsOf({ text, article }: Version): (number | null)[] {
  const headings = leafBlocks(article).flatMap(({ element, start, end }) => {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    return level === undefined ? [] : [{ start, end, level: Number(level) }];
  });
  let next = 0;
  return paragraphsOf(text).map(({ start }) => {
    while ((headings[next]?.end ?? Infinity) <= start) next += 1;
    const heading = headings[next];
    return heading && heading.start <= start ? heading.level : null;
  });
}
