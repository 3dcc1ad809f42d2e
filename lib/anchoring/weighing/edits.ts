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
  const lastRow = (size - 1) % WORD;
  let whole = size;
  let least = size;
  let leastAt = 0;
  for (let column = 0; column < text.length; column++) {
    const row = (rowOf[text[column] ?? 0] ?? 0) * blocks;
    // Whether the edits rise or fall in the row above a block; above the first they rise, as the whole text counts.
    let rising = 1;
    let falling = 0;
    for (let block = 0; block < blocks; block++) {
      const rise = rises[block] ?? 0;
      const fall = falls[block] ?? 0;
      const match = matches[row + block] ?? 0;
      const vertical = match | fall;
      const matching = match | falling;
      const diagonal = (((matching & rise) + rise) ^ rise) | matching;
      const up = fall | ~(diagonal | rise);
      const down = rise & diagonal;
      const upShifted = (up << 1) | rising;
      const downShifted = (down << 1) | falling;
      const bottom = block === blocks - 1 ? lastRow : WORD - 1;
      rising = (up >>> bottom) & 1;
      falling = (down >>> bottom) & 1;
      rises[block] = downShifted | ~(vertical | upShifted);
      falls[block] = upShifted & vertical;
    }
    whole += rising - falling;
    if (whole < least) {
      least = whole;
      leastAt = column + 1;
    }
  }
  for (const unit of pattern) rowOf[unit] = 0;
  return { whole, least, leastAt };
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
