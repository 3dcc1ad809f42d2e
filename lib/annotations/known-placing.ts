/**
 * Which words a passage is known by: those it was made on, or those that a person put it on since. One that was replaced in
 * its own version counts no more, nor do words of which a person said later that it is not on them.
 */
import type { PassageView, PlacingView, PutPlacing, TargetView } from "./view";

/** Of the placings by hand that there were, oldest first, the one that counts; null where a passage is known as it was made. */
export function knownPlacing(placings: readonly PlacingView[]): PutPlacing | null {
  const denied = new Set<string>();
  let version = Number.POSITIVE_INFINITY;
  for (const placing of placings.toReversed()) {
    if (placing.version === version) continue;
    version = placing.version;
    if (placing.state !== "orphan") {
      if (!denied.has(placing.target.quote.exact)) return placing;
    } else if (placing.target) denied.add(placing.target.quote.exact);
  }
  return null;
}

/** What a passage is known by, and is looked for by in the texts to come. */
export function knownTarget({ target, placings }: Pick<PassageView, "target" | "placings">): TargetView {
  return knownPlacing(placings)?.target ?? target;
}
