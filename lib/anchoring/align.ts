/**
 * Aligning: where a boundary inside one short run falls in another. Dynamic programming with affine gaps (Gotoh
 * 1982), because one inserted clause is one act; a gap that opens exactly on a boundary is cheaper, because people
 * delete and insert whole passages. Quadratic, so only for the few units between two shared stretches.
 */

export interface Alignment {
  pattern: Uint16Array;
  text: Uint16Array;
  /** Whether the pattern may begin, or end, anywhere in the text. */
  isStartFree: boolean;
  isEndFree: boolean;
  /** Offsets into the pattern whose places are wanted. */
  boundaries: number[];
}

/** Where a boundary falls: before and after whatever was inserted right there. */
export interface Fall {
  low: number;
  high: number;
}

const REPLACE = 2;
const OPEN = 2;
const EXTEND = 1;

const DIAGONAL = 0;
const DELETE = 1;
const INSERT = 2;
const CHOICE = 3;
const DELETE_GOES_ON = 4;
const INSERT_GOES_ON = 8;

/** Finds where each boundary falls in the cheapest alignment. */
export function alignBoundaries(alignment: Alignment): Fall[] {
  const { trace, endColumn } = fill(alignment);
  const width = alignment.text.length + 1;
  const falls = alignment.boundaries.map(() => ({ low: width, high: -1 }));
  const visit = (row: number, column: number) => {
    alignment.boundaries.forEach((boundary, i) => {
      const fall = falls[i];
      if (boundary !== row || !fall) return;
      fall.low = Math.min(fall.low, column);
      fall.high = Math.max(fall.high, column);
    });
  };
  let row = alignment.pattern.length;
  let column = endColumn;
  let state = DIAGONAL;
  visit(row, column);
  while (row > 0 || (column > 0 && !alignment.isStartFree)) {
    const cell = trace[row * width + column] ?? 0;
    if (state === DIAGONAL) state = cell & CHOICE;
    if (state === DELETE) {
      state = cell & DELETE_GOES_ON ? DELETE : DIAGONAL;
      row--;
    } else if (state === INSERT) {
      state = cell & INSERT_GOES_ON ? INSERT : DIAGONAL;
      column--;
    } else {
      row--;
      column--;
    }
    visit(row, column);
  }
  return falls;
}

function fill(alignment: Alignment): { trace: Uint8Array; endColumn: number } {
  const { pattern, text, isStartFree, isEndFree, boundaries } = alignment;
  const width = text.length + 1;
  const trace = new Uint8Array((pattern.length + 1) * width);
  const best = new Int32Array(width);
  const deleting = new Int32Array(width).fill(1 << 29);
  for (let column = 1; column < width && !isStartFree; column++) {
    best[column] = (boundaries.includes(0) ? 0 : OPEN) + column * EXTEND;
    trace[column] = INSERT | (column > 1 ? INSERT_GOES_ON : 0);
  }
  for (let row = 1; row <= pattern.length; row++) {
    const openDelete = EXTEND + (boundaries.includes(row - 1) ? 0 : OPEN);
    const openInsert = EXTEND + (boundaries.includes(row) ? 0 : OPEN);
    let diagonal = best[0] ?? 0;
    let inserting = 1 << 29;
    for (let column = 0; column < width; column++) {
      const above = best[column] ?? 0;
      let cell = 0;
      let remove = above + openDelete;
      if ((deleting[column] ?? 0) + EXTEND <= remove) {
        remove = (deleting[column] ?? 0) + EXTEND;
        cell |= DELETE_GOES_ON;
      }
      deleting[column] = remove;
      let least = remove;
      let choice = DELETE;
      if (column > 0) {
        const open = (best[column - 1] ?? 0) + openInsert;
        inserting += EXTEND;
        if (inserting <= open) cell |= INSERT_GOES_ON;
        else inserting = open;
        if (inserting < least) {
          least = inserting;
          choice = INSERT;
        }
        const match = diagonal + (pattern[row - 1] === text[column - 1] ? 0 : REPLACE);
        if (match <= least) {
          least = match;
          choice = DIAGONAL;
        }
      }
      diagonal = above;
      best[column] = least;
      trace[row * width + column] = cell | choice;
    }
  }
  let endColumn = width - 1;
  for (let column = width - 2; column >= 0 && isEndFree; column--) {
    if ((best[column] ?? 0) < (best[endColumn] ?? 0)) endColumn = column;
  }
  return { trace, endColumn };
}
