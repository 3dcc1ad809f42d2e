"use client";
/**
 * Who said by hand that a passage stands where it does, or is gone, when, and on which words. Nothing that was ever said is
 * left out.
 */
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { PassageView, PlacingView } from "@/lib/annotations/view";
import { Quoted } from "../quoted";

/** What a person did: they confirmed a place that was found, or gave another (which was not always kept), or none. */
type DeedKind = "confirmed" | "placed" | "unknown" | "gone";

function deedOf({ state, confirmed }: PlacingView): DeedKind {
  if (state === "orphan") return "gone";
  if (confirmed === null) return "unknown";
  return confirmed ? "confirmed" : "placed";
}

const deedsHere: Record<DeedKind, string> = {
  confirmed: "confirmed that it belongs here",
  placed: "placed it here by hand",
  unknown: "said that it belongs here",
  gone: "said that it is gone",
};
const deeds: Record<DeedKind, string> = {
  confirmed: "confirmed it on",
  placed: "placed it by hand on",
  unknown: "placed it on",
  gone: "took it off",
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
            <Deed placing={newest} isBesideWords={isBesideWords} /> in version {newest.version}
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

/** What was done in an earlier version; words that it was taken off are not those that stand beside this. */
function Deed({ placing, isBesideWords }: { placing: PlacingView; isBesideWords: boolean }) {
  if (!placing.target) return deedsHere.gone;
  const deed = deedOf(placing);
  const words = placing.target.quote.exact;
  return (
    <>
      {deeds[deed]} {isBesideWords && deed !== "gone" ? "these words" : <Quoted words={words} />}
    </>
  );
}

function EarlierPlacing({ placing }: { placing: PlacingView }) {
  const { state, version, target, placedBy, placedAt } = placing;
  return (
    <>
      <bdi>{placedBy.name}</bdi>, in version {version}, <Time at={placedAt} />:{" "}
      {state === "orphan" ? "gone from " : ""}
      {target ? <Quoted words={target.quote.exact} /> : "the text"}
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
