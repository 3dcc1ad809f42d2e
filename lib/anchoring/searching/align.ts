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

/** More than any alignment costs, with room to add to. */
const NEVER = 1 << 28;
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
  const table = new Table(alignment);
  const falls = alignment.boundaries.map(() => ({ low: alignment.text.length + 1, high: -1 }));
  table.trace((row, column) => {
    falls.forEach((fall, i) => {
      if (alignment.boundaries[i] !== row) return;
      fall.low = Math.min(fall.low, column);
      fall.high = Math.max(fall.high, column);
    });
  });
  return falls;
}

/** Costs row by row, of which only the last is kept, and for every cell the step that led there. */
class Table {
  readonly #alignment: Alignment;
  readonly #width: number;
  readonly #steps: Uint8Array;
  readonly #best: Int32Array;
  readonly #deleting: Int32Array;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
    this.#width = alignment.text.length + 1;
    this.#steps = new Uint8Array((alignment.pattern.length + 1) * this.#width);
    this.#best = new Int32Array(this.#width);
    this.#deleting = new Int32Array(this.#width).fill(NEVER);
    if (!alignment.isStartFree) this.#fillFirstRow();
    for (let row = 1; row <= alignment.pattern.length; row++) this.#fillRow(row);
  }

  /** Walks the cheapest alignment from its end to its start, over every cell it passes. */
  trace(visit: (row: number, column: number) => void): void {
    let row = this.#alignment.pattern.length;
    let column = this.#endColumn();
    let state = DIAGONAL;
    visit(row, column);
    while (row > 0 || (column > 0 && !this.#alignment.isStartFree)) {
      const step = this.#steps[row * this.#width + column] ?? 0;
      if (state === DIAGONAL) state = step & CHOICE;
      if (state !== INSERT) row--;
      if (state !== DELETE) column--;
      if (state === DELETE && !(step & DELETE_GOES_ON)) state = DIAGONAL;
      else if (state === INSERT && !(step & INSERT_GOES_ON)) state = DIAGONAL;
      visit(row, column);
    }
  }

  #endColumn(): number {
    let end = this.#width - 1;
    if (!this.#alignment.isEndFree) return end;
    for (let column = end - 1; column >= 0; column--) {
      if ((this.#best[column] ?? 0) < (this.#best[end] ?? 0)) end = column;
    }
    return end;
  }

  #fillFirstRow(): void {
    for (let column = 1; column < this.#width; column++) {
      this.#best[column] = this.#openAt(0) + column * EXTEND;
      this.#steps[column] = INSERT | (column > 1 ? INSERT_GOES_ON : 0);
    }
  }

  #fillRow(row: number): void {
    const { pattern, text } = this.#alignment;
    const best = this.#best;
    const steps = this.#steps;
    const deleting = this.#deleting;
    const openDelete = EXTEND + this.#openAt(row - 1);
    const openInsert = EXTEND + this.#openAt(row);
    const unit = pattern[row - 1] ?? 0;
    let diagonal = NEVER;
    let inserting = NEVER;
    let left = NEVER;
    for (let column = 0; column < this.#width; column++) {
      const above = best[column] ?? 0;
      const longer = (deleting[column] ?? 0) + EXTEND;
      const remove = Math.min(longer, above + openDelete);
      deleting[column] = remove;
      const lengthened = inserting + EXTEND;
      inserting = Math.min(lengthened, left + openInsert);
      const match = column > 0 && text[column - 1] === unit ? diagonal : diagonal + REPLACE;
      left = Math.min(match, remove, inserting);
      const choice = left === match ? DIAGONAL : left === remove ? DELETE : INSERT;
      const goesOn =
        (remove === longer ? DELETE_GOES_ON : 0) | (inserting === lengthened ? INSERT_GOES_ON : 0);
      steps[row * this.#width + column] = choice | goesOn;
      diagonal = above;
      best[column] = left;
    }
  }

  #openAt(row: number): number {
    return this.#alignment.boundaries.includes(row) ? 0 : OPEN;
  }
}
