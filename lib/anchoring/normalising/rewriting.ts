/**
 * Rewriting: replacing pieces of a text without losing the way back. However often a text is rewritten, every unit of
 * what came out knows the stretch of the first text it stands for. Offsets and lengths count UTF-16 code units.
 */

/** A text, and for each of its units where the original it stands for starts and ends; null when unit i is unit i. */
export interface Rewritten {
  text: string;
  starts: Int32Array | null;
  ends: Int32Array | null;
}

interface Piece {
  at: number;
  length: number;
  replacement: string;
}

/** Replaces every match that `replace` would have otherwise; linear. Gives the same object when there is none. */
export function rewrite(
  rewritten: Rewritten,
  pattern: RegExp,
  replace: (match: string) => string,
): Rewritten {
  const pieces: Piece[] = [];
  for (const { 0: match, index } of rewritten.text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement !== match) pieces.push({ at: index, length: match.length, replacement });
  }
  return pieces.length === 0 ? rewritten : splice(rewritten, pieces);
}

function splice({ text, starts, ends }: Rewritten, pieces: Piece[]): Rewritten {
  const growth = pieces.reduce((sum, { length, replacement }) => sum + replacement.length - length, 0);
  const spliced: string[] = [];
  const newStarts = new Int32Array(text.length + growth);
  const newEnds = new Int32Array(text.length + growth);
  let written = 0;
  let read = 0;
  const write = (from: number, to: number) => {
    newStarts[written] = starts ? (starts[from] ?? 0) : from;
    newEnds[written++] = ends ? (ends[to - 1] ?? 0) : to;
  };
  const copyUntil = (offset: number) => {
    spliced.push(text.slice(read, offset));
    for (; read < offset; read++) write(read, read + 1);
  };
  for (const { at, length, replacement } of pieces) {
    copyUntil(at);
    spliced.push(replacement);
    read = at + length;
    for (let i = 0; i < replacement.length; i++) write(at, read);
  }
  copyUntil(text.length);
  return { text: spliced.join(""), starts: newStarts, ends: newEnds };
}
