/**
 * Quoted words: a correction at the end of an article says what stood there before, in the words that stood there. Of
 * a passage at an edge of the text only one side is left to tell it from such a quotation: where that side stands
 * whole, the passage is right there, changed or gone, if more of it or of its surroundings stands on the way to the
 * same words. A passage that merely moved leaves nothing on that way.
 */

import type { Candidate } from "../weighing/candidate";
import { SHORTEST } from "../describing/describe";
import type { Claim } from "./held";
import type { Passage } from "../passage";
import { weigh } from "../normalising/weight";
import type { Stretch } from "../searching/shared";
import type { Span } from "../target";

/** Weight of the passage's that has to stand on the way. */
const LEAST = 12;
/** Units of the way at most, beyond twice the words. */
const MOST = 512;

/** Tells whether the same words at a place quote the passage, which stood at the edge of the text. */
export function isQuotation(
  candidate: Candidate,
  { candidates, passage }: Claim,
  shared: Stretch[],
): boolean {
  if (candidate.edits > 0) return false;
  const { units, start, end, atStart, atEnd } = passage;
  const most = 2 * (end - start) + MOST;
  const ways = candidates.flatMap((other) => {
    const isAfter = atEnd && units.length - end < SHORTEST && other.before.fullHold === 1;
    const isBefore = atStart && start < SHORTEST && other.after.fullHold === 1;
    return [
      ...(isAfter && candidate.before.fullHold < 1 ? [{ start: other.start, end: candidate.start }] : []),
      ...(isBefore && candidate.after.fullHold < 1 ? [{ start: candidate.end, end: other.end }] : []),
    ];
  });
  return ways.some((way) => way.end - way.start <= most && holdsPart(passage, shared, way));
}

/** Tells whether part of a passage stands in a span of the text. */
function holdsPart({ units }: Passage, shared: Stretch[], span: Span): boolean {
  return shared.some(({ at, place, length }) => {
    const from = Math.max(place, span.start) - place + at;
    const to = Math.min(place + length, span.end) - place + at;
    return to > from && weigh(units, from, to) >= LEAST;
  });
}
