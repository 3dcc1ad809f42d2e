/**
 * Which words a passage is known by: those it was made on, or those that a person put it on since. One that was replaced in
 * its own version counts no more, nor do words of which a person said later that it is not on them.
 */
import type { PassageView, PlacementView, PlacingView, PutPlacing, TargetView } from "./view";

/** What a placing says of its passage; one that is gone (`orphan`) denies its target. */
export interface Said {
  version: number;
  state: PlacementView["state"];
  target: TargetView | null;
}

/** Of the placings by hand that there were, oldest first, the one that counts; null where a passage is known as it was made. */
export function knownPlacing(placings: readonly PlacingView[]): PutPlacing | null {
  const { counts } = lastSaid(placings);
  return counts && counts.state !== "orphan" ? counts : null;
}

/** What a passage is known by, and is looked for by in the texts to come. */
export function knownTarget({ target, placings }: Pick<PassageView, "target" | "placings">): TargetView {
  return knownPlacing(placings)?.target ?? target;
}

/** All that a passage was taken off since the placing that counts, newest first, of its placings by hand, oldest first. */
export function deniedTargets(placings: readonly Said[]): TargetView[] {
  return lastSaid(placings).denied;
}

function lastSaid<Placing extends Said>(placings: readonly Placing[]) {
  const denied: TargetView[] = [];
  let later = Number.POSITIVE_INFINITY;
  for (const placing of placings.toReversed()) {
    const { version, state, target } = placing;
    const isReplaced = version === later;
    later = version;
    if (target === null) continue;
    if (state === "orphan") denied.push(target);
    else if (!isReplaced && !denied.some(({ quote }) => quote.exact === target.quote.exact)) {
      return { counts: placing, denied };
    }
  }
  return { counts: null, denied };
}
