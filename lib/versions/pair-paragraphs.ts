/**
 * Which of some removed paragraphs became which of some added ones: those that share enough of their words, in the
 * order that makes all pairs together most alike.
 */
import { wordsOf } from "@/lib/text/word-diff";

/** Beyond so many possible pairs, paragraphs are paired by the order they stand in. */
const MAX_PAIRS = 40_000;

/** The share of words that two paragraphs must have in common to be the same paragraph, changed. */
const LIKENESS = 0.4;

/** Says for each removed paragraph the index of the added one it became, in order; null where none is like it. */
export function pairParagraphs(removed: string[], added: string[]): (number | null)[] {
  const old = removed.map(countWords);
  const now = added.map(countWords);
  if (old.length * now.length > MAX_PAIRS) {
    return old.map((words, at) => (likeness(words, now[at] ?? new Map()) >= LIKENESS ? at : null));
  }
  return walk(weigh(old, now));
}

type WordCount = ReadonlyMap<string, number>;

function countWords(text: string): WordCount {
  const count = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (/[\p{L}\p{N}]/u.test(word)) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}

/** The share of words two paragraphs have in common (Dice's coefficient), from 0 to 1. */
function likeness(one: WordCount, other: WordCount): number {
  let shared = 0;
  let total = 0;
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0);
    total += count;
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

interface Weighing {
  rows: number;
  columns: number;
  /** The greatest likeness in all of pairing the removed from `row` on with the added from `column` on. */
  best: (row: number, column: number) => number;
  /** The likeness of one pair; 0 when they are not alike enough. */
  alike: (row: number, column: number) => number;
}

function weigh(old: WordCount[], now: WordCount[]): Weighing {
  const rows = old.length;
  const columns = now.length;
  const likenesses = old.map((one) =>
    now.map((other) => {
      const share = likeness(one, other);
      return share >= LIKENESS ? share : 0;
    }),
  );
  const alike = (row: number, column: number) => likenesses[row]?.[column] ?? 0;
  const table = new Float64Array((rows + 1) * (columns + 1));
  const best = (row: number, column: number) => table[row * (columns + 1) + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = alike(row, column) > 0 ? alike(row, column) + best(row + 1, column + 1) : 0;
      table[row * (columns + 1) + column] = Math.max(paired, best(row + 1, column), best(row, column + 1));
    }
  }
  return { rows, columns, best, alike };
}

function walk({ rows, columns, best, alike }: Weighing): (number | null)[] {
  const successors: (number | null)[] = [];
  let column = 0;
  for (let row = 0; row < rows; row += 1) {
    while (column < columns && best(row, column) === best(row, column + 1)) column += 1;
    const isPaired = column < columns && best(row, column) > best(row + 1, column) && alike(row, column) > 0;
    successors.push(isPaired ? column : null);
    if (isPaired) column += 1;
  }
  return successors;
}
