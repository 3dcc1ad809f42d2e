"use client";
/** Who said by hand that a passage stands where it does, when, and on which words. Nothing that was ever said is left out. */
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { PassageView, PlacingView } from "@/lib/annotations/view";
import { Quoted } from "../quoted";

/** What a person did: they confirmed a place that was found, or gave another; which of the two was not always kept. */
type Deed = "confirmed" | "placed" | "unknown";

function deedOf({ confirmed }: PlacingView): Deed {
  if (confirmed === null) return "unknown";
  return confirmed ? "confirmed" : "placed";
}

const deedsHere: Record<Deed, string> = {
  confirmed: "confirmed that it belongs here",
  placed: "placed it here by hand",
  unknown: "said that it belongs here",
};
const deeds: Record<Deed, string> = {
  confirmed: "confirmed it on",
  placed: "placed it by hand on",
  unknown: "placed it on",
};

interface HandPlacingsProps {
  passage: PassageView;
  /** Whether the words stand beside this already, so that they need not be said. */
  isBesideWords?: boolean;
}

/** Renders the newest placing in a line, and those before it folded; nothing where no hand placed the passage. */
export function HandPlacings({ passage: { placedBy, placings }, isBesideWords = false }: HandPlacingsProps) {
  const earlier = placings.slice(0, -1).reverse();
  const newest = placings.at(-1);
  if (!newest) return null;
  return (
    <div className="mt-1 text-sm text-ink-soft">
      <p className="wrap-anywhere">
        <bdi>{newest.placedBy.name}</bdi>{" "}
        {placedBy ? (
          deedsHere[deedOf(newest)]
        ) : (
          <>
            {deeds[deedOf(newest)]}{" "}
            {isBesideWords ? "these words" : <Quoted words={newest.target.quote.exact} />} in version{" "}
            {newest.version}
          </>
        )}
        , <Time at={newest.placedAt} />.
      </p>
      {earlier.length > 0 ? (
        <details className="mt-1">
          <summary>
            {earlier.length === 1
              ? "Where it was placed before"
              : `Where it was placed before, ${earlier.length} times`}
          </summary>
          <ol>
            {earlier.map((placing) => (
              <li key={placing.placedAt} className="mt-1 border-t border-line pt-1 wrap-anywhere">
                <EarlierPlacing placing={placing} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function EarlierPlacing({ placing: { version, target, placedBy, placedAt } }: { placing: PlacingView }) {
  return (
    <>
      <bdi>{placedBy.name}</bdi>, in version {version}, <Time at={placedAt} />:{" "}
      <Quoted words={target.quote.exact} />
    </>
  );
}

/** Renders the words a passage was first made on, folded, where it stands on others by now. */
export function FirstWords({ children }: { children: ReactNode }) {
  return (
    <details className="mt-1 text-sm">
      <summary className="text-ink-soft">First made on other words</summary>
      {children}
    </details>
  );
}
