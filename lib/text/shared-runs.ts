/**
 * What two sequences have in common, in order: the runs that a shortest edit (fewest removals and insertions) leaves
 * standing. Myers' greedy search (An O(ND) difference algorithm, 1986), over numbers so that equality is cheap.
 */

/** A run of `length` items that stands at `before` in the one sequence and at `after` in the other. */
export interface SharedRun {
  before: number;
  after: number;
  length: number;
}

interface Sequences {
  before: Uint32Array;
  after: Uint32Array;
}

/**
 * Finds the shared runs, in order. Null when the two differ by more than `maxEdits` removals and insertions; time and
 * memory are at most the square of that (2,000 edits: some 50 ms and 16 MB).
 */
export function sharedRuns(before: string[], after: string[], maxEdits: number): SharedRun[] | null {
  const sequences = numbered(before, after);
  const trace = search(sequences, maxEdits);
  return trace && walkBack(sequences, trace);
}

/** Gives every distinct item a number. */
function numbered(before: string[], after: string[]): Sequences {
  const numbers = new Map<string, number>();
  const numberOf = (item: string) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
  return { before: Uint32Array.from(before, numberOf), after: Uint32Array.from(after, numberOf) };
}

/**
 * Finds how far each diagonal (place in `before` less place in `after`) reaches with 0, 1, 2... edits, until one
 * reaches both ends. The answer's entry d holds diagonals -d to d, the first of them at index 0.
 */
function search(sequences: Sequences, maxEdits: number): Int32Array[] | null {
  const { before, after } = sequences;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= maxEdits; edits += 1) {
    const reach = new Int32Array(2 * edits + 1);
    const last = trace.at(-1);
    trace.push(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const start = last ? startOf(last, edits, diagonal) : 0;
      const end = slide(sequences, start, diagonal);
      reach[diagonal + edits] = end;
      if (end >= before.length && end - diagonal >= after.length) return trace;
    }
  }
  return null;
}

/** Where a diagonal is entered with one edit more than `last`, from whichever neighbour leads further. */
function startOf(last: Int32Array, edits: number, diagonal: number): number {
  return isInsertion(last, edits, diagonal)
    ? inserted(last, edits, diagonal)
    : removed(last, edits, diagonal);
}

/** The outermost diagonals can be entered from one side only. */
function isInsertion(last: Int32Array, edits: number, diagonal: number): boolean {
  if (diagonal === -edits || diagonal === edits) return diagonal === -edits;
  return inserted(last, edits, diagonal) >= removed(last, edits, diagonal);
}

function inserted(last: Int32Array, edits: number, diagonal: number): number {
  return last[diagonal + edits] ?? 0;
}

function removed(last: Int32Array, edits: number, diagonal: number): number {
  return (last[diagonal + edits - 2] ?? 0) + 1;
}

/** Follows equal items down a diagonal; answers the place in `before` of the first that are not. */
function slide({ before, after }: Sequences, start: number, diagonal: number): number {
  let at = start;
  while (at < before.length && at - diagonal < after.length && before[at] === after[at - diagonal]) at += 1;
  return at;
}

/** Reads the runs off the trace, from the end to the beginning. */
function walkBack({ before, after }: Sequences, trace: Int32Array[]): SharedRun[] {
  const runs: SharedRun[] = [];
  let diagonal = before.length - after.length;
  let end = before.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const last = trace[edits - 1];
    const start = last ? startOf(last, edits, diagonal) : 0;
    if (end > start) runs.push({ before: start, after: start - diagonal, length: end - start });
    if (!last) break;
    const wasInserted = isInsertion(last, edits, diagonal);
    diagonal += wasInserted ? 1 : -1;
    end = wasInserted ? start : start - 1;
  }
  return runs.reverse();
}
