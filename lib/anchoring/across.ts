/** From one text to another: where passages of the one, known by their position alone, stand in the other. */
import { indexText, type Placement, placeAll } from "./anchor";
import { describeAll } from "./describing/describe";
import type { Span } from "./target";

/** What is asked: two texts, and spans of the first in UTF-16 code units. */
export interface Crossing {
  before: string;
  after: string;
  spans: Span[];
}

/** Places spans of one text in another, each as `place` would; answers in their order. Never throws. */
export function placeAcross({ before, after, spans }: Crossing): Placement[] {
  return placeAll(indexText(after), describeAll(before, spans));
}
