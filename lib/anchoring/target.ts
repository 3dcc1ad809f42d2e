/**
 * The words of anchoring. A Target says which passage was meant: the words themselves with their surroundings
 * (a quote, as in oa:TextQuoteSelector) and where they stood (a position, as in oa:TextPositionSelector). A
 * Placement says where that passage stands in some text now. Every offset counts UTF-16 code units.
 */

export interface Span {
  start: number;
  end: number;
}

export interface Quote {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** What is known of a passage: its quote, its position, or both. */
export interface Target {
  quote?: Quote | undefined;
  position?: Span | undefined;
}

/** A target with everything known, as `describe` makes it. */
export interface FullTarget {
  quote: { exact: string; prefix: string; suffix: string };
  position: Span;
}

export type Placement =
  /** The same words at the recorded position. */
  | { state: "exact"; start: number; end: number }
  /** The same words elsewhere, recognised by their surroundings. */
  | { state: "moved"; start: number; end: number }
  /** The same passage, its words differ. `similarity` is 1 minus the edits per character, below 1. */
  | { state: "changed"; start: number; end: number; similarity: number }
  /** Several places equally good, in the order of the text. */
  | { state: "ambiguous"; candidates: Span[] }
  /** Gone. */
  | { state: "orphan" };

type Settled<P> = Extract<P, { state: "exact" | "moved" }>;

/** Tells whether a placement has the passage's own words in one place, wherever that is. */
export function hasSameWords<P extends { state: Placement["state"] }>(placement: P): placement is Settled<P> {
  return placement.state === "exact" || placement.state === "moved";
}
