/**
 * Which marks stand on a place in the text. The index is an array of spans sorted by start, with the
 * furthest end so far beside each, so that a query looks only at spans that can reach its place.
 */
import type { TextSpan } from "@/lib/text/offsets";
import type { Mark } from "../mark";

export interface MarkIndex {
  spans: readonly { span: TextSpan; mark: Mark }[];
  /** The largest `end` among the spans up to and with this place. */
  reach: readonly number[];
}

/** Builds the index; n log n in the number of spans. */
export function indexMarks(marks: readonly Mark[]): MarkIndex {
  const spans = marks.flatMap((mark) => mark.spans.map((span) => ({ span, mark })));
  spans.sort((one, other) => one.span.start - other.span.start);
  const reach: number[] = [];
  let furthest = 0;
  for (const { span } of spans) {
    furthest = Math.max(furthest, span.end);
    reach.push(furthest);
  }
  return { spans, reach };
}

/** Lists the spans that share at least one code unit, or an edge, with `start`..`end`, in reading order. */
export function spansTouching(
  index: MarkIndex,
  start: number,
  end: number,
): { span: TextSpan; mark: Mark }[] {
  const found: { span: TextSpan; mark: Mark }[] = [];
  for (let at = lastStartingBy(index, end); at >= 0 && (index.reach[at] ?? 0) >= start; at--) {
    const entry = index.spans[at];
    if (entry && entry.span.end >= start) found.push(entry);
  }
  return found.reverse();
}

/**
 * Lists the marks at one place, shortest first: the one inside another is what a reader points at. On the same words
 * a claim comes before a note, for it is where they are worked on.
 */
export function marksAt(index: MarkIndex, offset: number): Mark[] {
  const touching = spansTouching(index, offset, offset);
  const rank = ({ mark }: { mark: Mark }) => (mark.kind === "claim" ? 0 : 1);
  touching.sort((one, other) => lengthOf(one.span) - lengthOf(other.span) || rank(one) - rank(other));
  return [...new Set(touching.map(({ mark }) => mark))];
}

/** Of the marks at a place, the one after `current`, round and round; the first when `current` is not among them. */
export function nextOf(marks: readonly Mark[], current: string | null): Mark | null {
  const at = marks.findIndex((mark) => mark.key === current);
  return marks[(at + 1) % marks.length] ?? null;
}

function lengthOf(span: TextSpan): number {
  return span.end - span.start;
}

/** The place of the last span that starts at or before `offset`; -1 when none does. */
function lastStartingBy(index: MarkIndex, offset: number): number {
  let low = 0;
  let high = index.spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.spans[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
