/** What became of a passage since it was marked, said after the words that it was made on. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { PassageView, PlacingView } from "@/lib/annotations/view";
import { otherWords, type Report, standingPlacing } from "../report";
import { by, moment, quotation } from "./words";

type Passage = Pick<PassageView, "target" | "placement" | "placedBy" | "placings">;

/** Says which other words it stands on now and who put it there, or that it has no one place; nothing where neither is so. */
export function sinceThen(report: Report, passage: Passage): (ElementContent | string)[] {
  const words = otherWords(report, passage);
  const hand = handOf(passage);
  const lost = lostPlace(passage);
  return [
    ...(words === null
      ? []
      : [h("em", " These words have changed since. The text now says: "), quotation(words)]),
    ...(lost === null ? [] : [h("em", ` ${lost}`)]),
    ...(hand === null ? [] : [" (", hand, ")"]),
  ];
}

/** Who put a passage by hand where it stands, confirmed it there, or said that it is gone; null where nobody did. */
function handOf(passage: Passage): ElementContent | null {
  const newest = standingPlacing(passage);
  if (!newest) return null;
  return h("span", [by(`${deedOf(newest)} by`, newest.placedBy.name), ", ", moment(newest.placedAt)]);
}

function deedOf({ state, confirmed }: PlacingView): string {
  if (state === "orphan") return "said";
  return confirmed === false ? "placed by hand" : confirmed ? "confirmed" : "placed";
}

/** What became of a passage that has no one place in the text; null where it has. */
function lostPlace({ placement, placedBy }: Passage): string | null {
  switch (placement.state) {
    case "ambiguous":
      return `These words now stand in ${placement.candidates.length} places.`;
    case "orphan":
      return placedBy ? "This passage is gone from the text." : "This passage was not found in the text.";
    case "exact":
    case "moved":
    case "changed":
      return null;
  }
}
