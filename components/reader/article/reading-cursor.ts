/**
 * The reading cursor: a way to select words with the keyboard in text that has no caret. It stands on a
 * word; with Shift it leaves an anchor behind and everything from there to here is selected. Pure: the
 * words come from outside, block by block.
 */
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import type { Word } from "./words";

/** A place among the words: which block, and which of its words. */
export interface Place {
  block: number;
  word: number;
}

export interface Cursor {
  at: Place;
  /** Where the selection began; the same as `at` when one word is selected. */
  anchor: Place;
}

export type Step =
  | "next-word"
  | "previous-word"
  | "next-block"
  | "previous-block"
  | "block-start"
  | "block-end";

/** The article as the cursor sees it. `wordsIn` counts in code units of the canonical text. */
export interface Words {
  blocks: number;
  wordsIn: (block: number) => readonly Word[];
}

/** Puts the cursor on the first word at or after a text offset; null in an article without words. */
export function cursorAt(words: Words, offset: number): Cursor | null {
  for (let block = 0; block < words.blocks; block++) {
    const word = words.wordsIn(block).findIndex(({ end }) => end > offset);
    if (word >= 0) return cursorOn({ block, word });
  }
  return null;
}

/** Moves the cursor; with `extend` the selection grows or shrinks by the step. At an end of the article it stays. */
export function moveCursor(
  words: Words,
  cursor: Cursor,
  { step, extend }: { step: Step; extend: boolean },
): Cursor {
  const at = placeAfter(words, cursor.at, step);
  return extend ? { at, anchor: cursor.anchor } : cursorOn(at);
}

/** What a cursor selects, in code units of the canonical text. */
export function spanOfCursor(words: Words, { at, anchor }: Cursor): TextSpan {
  const here = words.wordsIn(at.block)[at.word] ?? { start: 0, end: 0 };
  const there = words.wordsIn(anchor.block)[anchor.word] ?? here;
  return textSpan(Math.min(here.start, there.start), Math.max(here.end, there.end));
}

function cursorOn(at: Place): Cursor {
  return { at, anchor: at };
}

function placeAfter(words: Words, at: Place, step: Step): Place {
  const last = words.wordsIn(at.block).length - 1;
  switch (step) {
    case "next-word":
      return at.word < last
        ? { ...at, word: at.word + 1 }
        : (neighbour(words, at, { by: 1, end: "start" }) ?? at);
    case "previous-word":
      return at.word > 0
        ? { ...at, word: at.word - 1 }
        : (neighbour(words, at, { by: -1, end: "end" }) ?? at);
    case "next-block":
      return neighbour(words, at, { by: 1, end: "start" }) ?? { ...at, word: last };
    case "previous-block":
      return at.word > 0 ? { ...at, word: 0 } : (neighbour(words, at, { by: -1, end: "start" }) ?? at);
    case "block-start":
      return { ...at, word: 0 };
    case "block-end":
      return { ...at, word: last };
  }
}

/** The next block in a direction that has words; null when there is none. */
function neighbour(
  words: Words,
  { block }: Place,
  { by, end }: { by: 1 | -1; end: "start" | "end" },
): Place | null {
  for (let next = block + by; next >= 0 && next < words.blocks; next += by) {
    const { length } = words.wordsIn(next);
    if (length > 0) return { block: next, word: end === "start" ? 0 : length - 1 };
  }
  return null;
}
