/**
 * Two texts of a document, compared: paragraph by paragraph first, then word by word inside the paragraphs that
 * changed. So a whole book is compared in the time its changes take, and a moved comma shows as one.
 */
import { sharedRuns } from "@/lib/text/shared-runs";
import { type DiffPart, diffWords } from "@/lib/text/word-diff";
import { markMoved } from "./mark-moved";
import { pairParagraphs } from "./pair-paragraphs";

export type ComparedParagraph =
  | { kind: "same"; text: string }
  /** `moved` where it stands elsewhere word for word: once as removed and once as added, with the way it went. */
  | { kind: "removed" | "added"; text: string; moved?: "up" | "down" }
  | { kind: "changed"; parts: DiffPart[] };

/** Beyond so many paragraphs removed and added, paragraphs are compared in the order they stand in. */
const MAX_EDITS = 2000;

/** Words compared one by one in a whole comparison; paragraphs after that are shown whole, as removed and added. */
const WORD_BUDGET = 100_000;

/**
 * Compares two canonical texts. White space between paragraphs is not told apart; everything else is. The paragraphs
 * that are not `added` hold all words of `before` in order, those not `removed` all of `after`.
 */
export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const old = paragraphsOf(before).map(({ text }) => text);
  const now = paragraphsOf(after).map(({ text }) => text);
  const end = { before: old.length, after: now.length, length: 0 };
  const budget = { words: WORD_BUDGET };
  const compared: ComparedParagraph[] = [];
  let at = { before: 0, after: 0 };
  for (const run of [...(sharedRuns(old, now, MAX_EDITS) ?? []), end]) {
    const gap = { removed: old.slice(at.before, run.before), added: now.slice(at.after, run.after) };
    compared.push(...compareGap(gap, budget));
    const shared = old.slice(run.before, run.before + run.length);
    compared.push(...shared.map((text): ComparedParagraph => ({ kind: "same", text })));
    at = { before: run.before + run.length, after: run.after + run.length };
  }
  return markMoved(compared);
}

/** The paragraphs that are compared, each with where it starts in the text. */
export function paragraphsOf(text: string): { text: string; start: number }[] {
  return Array.from(text.matchAll(/[^\n]+/gu), (match) => ({ text: match[0], start: match.index })).filter(
    (paragraph) => paragraph.text.trim() !== "",
  );
}

interface Gap {
  removed: string[];
  added: string[];
}

/** Compares what stands between two shared runs: each removed paragraph with the added one it became, if any. */
function compareGap({ removed, added }: Gap, budget: { words: number }): ComparedParagraph[] {
  const compared: ComparedParagraph[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (const text of added.slice(next, end)) compared.push({ kind: "added", text });
    next = end;
  };
  const successors = pairParagraphs(removed, added);
  removed.forEach((text, at) => {
    const successor = successors[at] ?? null;
    const became = successor === null ? undefined : added[successor];
    if (successor === null || became === undefined || budget.words <= 0) {
      compared.push({ kind: "removed", text });
      return;
    }
    addUpTo(successor);
    const parts = diffWords(text, became);
    budget.words -= (text.length + became.length) / 4;
    compared.push({ kind: "changed", parts });
    next = successor + 1;
  });
  addUpTo(added.length);
  return compared;
}
