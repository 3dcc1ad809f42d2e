/**
 * Counting edits: the least number of units to insert, delete or replace that makes one run into another, 32 rows at
 * a time in the bits of one integer (Myers 1999, in blocks as in Hyyrö 2003). It counts; it does not say where.
 */

export interface Edits {
  /** Edits from the whole pattern to the whole text. */
  whole: number;
  /** Edits from the whole pattern to whichever beginning of the text is nearest to it. */
  least: number;
  /** How long that beginning is. */
  leastAt: number;
}

const WORD = 32;
const TOP = 1 << (WORD - 1);

/** For each code unit, one more than its row in the table of the pattern at work; all zero between calls. */
const rowOf = new Uint16Array(65536);

/** Counts edits; takes (pattern / 32) * text steps. */
export function countEdits(pattern: Uint16Array, text: Uint16Array): Edits {
  const size = pattern.length;
  if (size === 0) return { whole: text.length, least: 0, leastAt: 0 };
  const blocks = Math.ceil(size / WORD);
  const matches = matchTable(pattern, blocks);
  const rises = new Int32Array(blocks).fill(-1);
  const falls = new Int32Array(blocks);
  const lastRow = 1 << ((size - 1) % WORD);
  let whole = size;
  let least = size;
  let leastAt = 0;
  for (let column = 0; column < text.length; column++) {
    const row = (rowOf[text[column] ?? 0] ?? 0) * blocks;
    let carry = 1;
    for (let block = 0; block < blocks; block++) {
      const rise = rises[block] ?? 0;
      const fall = falls[block] ?? 0;
      const match = matches[row + block] ?? 0;
      const carriedFall = carry < 0 ? 1 : 0;
      const vertical = match | fall;
      const matching = match | carriedFall;
      const diagonal = (((matching & rise) + rise) ^ rise) | matching;
      let up = fall | ~(diagonal | rise);
      let down = rise & diagonal;
      const out = signAt(block === blocks - 1 ? lastRow : TOP, up, down);
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | carriedFall;
      rises[block] = down | ~(vertical | up);
      falls[block] = up & vertical;
      carry = out;
    }
    whole += carry;
    if (whole < least) {
      least = whole;
      leastAt = column + 1;
    }
  }
  for (const unit of pattern) rowOf[unit] = 0;
  return { whole, least, leastAt };
}

/** Tells whether the edits rise (1), fall (-1) or stay (0) in the row a bit stands for. */
function signAt(bit: number, up: number, down: number): number {
  if ((up & bit) !== 0) return 1;
  return (down & bit) !== 0 ? -1 : 0;
}

/** Lays out, for each distinct unit of the pattern, the bits of the rows it stands in; row 0 is for all others. */
function matchTable(pattern: Uint16Array, blocks: number): Int32Array {
  let rows = 1;
  for (const unit of pattern) if (rowOf[unit] === 0) rowOf[unit] = rows++;
  const table = new Int32Array(rows * blocks);
  for (let i = 0; i < pattern.length; i++) {
    const cell = (rowOf[pattern[i] ?? 0] ?? 0) * blocks + Math.floor(i / WORD);
    table[cell] = (table[cell] ?? 0) | (1 << (i % WORD));
  }
  return table;
}
