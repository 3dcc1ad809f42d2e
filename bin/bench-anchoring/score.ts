/** Scoring a placement against the truth of a case. */

import type { Placement } from "@/lib/anchoring/anchor";
import { hasSameWords } from "@/lib/anchoring/target";

interface Span {
  start: number;
  end: number;
}

export interface Truth {
  outcome: "kept" | "changed" | "deleted" | "doubled";
  truth: Span | null;
}

export interface Score {
  /** What was asked for: the words found, the change shown in its place, the loss admitted. */
  isRight: boolean;
  /** Presented as the same words where the passage does not stand, or does not stand any more. */
  isSilentlyWrong: boolean;
  /** A deleted passage attached to anything at all. */
  isAttached: boolean;
}

/** How much two spans must have in common to be one place: shared units over all units of both. */
const SAME_PLACE = 0.7;

/** Scores one placement. */
export function score({ outcome, truth }: Truth, placement: Placement): Score {
  const places = placesOf(placement);
  const isThere = truth !== null && places.some((place) => overlapOf(place, truth) >= SAME_PLACE);
  const isSame = hasSameWords(placement);
  const isPassageKept = outcome === "kept" || outcome === "doubled";
  return {
    isRight: isRightFor(outcome, placement, isThere),
    isSilentlyWrong: isSame && !(isPassageKept && isThere),
    isAttached: outcome === "deleted" && places.length > 0,
  };
}

function isRightFor(outcome: Truth["outcome"], placement: Placement, isThere: boolean): boolean {
  const { state } = placement;
  if (outcome === "deleted") return state === "orphan";
  if (outcome === "changed") return state === "changed" && isThere;
  if (outcome === "doubled") return state !== "changed" && isThere;
  return hasSameWords(placement) && isThere;
}

function placesOf(placement: Placement): Span[] {
  if (placement.state === "orphan") return [];
  return placement.state === "ambiguous" ? placement.candidates : [placement];
}

function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return all > 0 ? Math.max(0, shared) / all : 1;
}
