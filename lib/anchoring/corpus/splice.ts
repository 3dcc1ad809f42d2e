/** Splices: a text edited in several places at once, with the way from the old offsets to the new. */

export interface Splice {
  start: number;
  end: number;
  insert: string;
}

/** Applies splices given in any order; they must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let edited = "";
  let copied = 0;
  for (const { start, end, insert } of inOrder(splices)) {
    edited += text.slice(copied, start) + insert;
    copied = end;
  }
  return edited + text.slice(copied);
}

/** Counts by how much splices move what stands at and after an offset. */
export function shiftAt(offset: number, splices: readonly Splice[]): number {
  let shift = 0;
  for (const { start, end, insert } of splices) if (end <= offset) shift += insert.length - (end - start);
  return shift;
}

/** Tells whether two stretches share a unit, or an insertion falls inside the other. */
export function collide(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}
