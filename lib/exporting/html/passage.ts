/** What became of a passage since it was marked, said after the words that it was made on. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { PassageView, PlacementView } from "@/lib/annotations/view";
import { otherWords, type Report, standingPlacing } from "../report";
import { moment, quotation } from "./words";

type Passage = Pick<PassageView, "target" | "placement" | "placedBy" | "placings">;

/** Says which other words it stands on now and who put it there, or that it has no one place; nothing where neither is so. */
export function sinceThen(report: Report, passage: Passage): (ElementContent | string)[] {
  const words = otherWords(report, passage);
  const hand = handOf(passage);
  const lost = lostPlace(passage.placement);
  return [
    ...(words === null
      ? []
      : [h("em", " These words have changed since. The text now says: "), quotation(words)]),
    ...(hand === null ? [] : [" (", hand, ")"]),
    ...(lost === null ? [] : [h("em", ` ${lost}`)]),
  ];
}

/** Who put a passage by hand where it stands, or confirmed it there; null where nobody did. */
function handOf(passage: Passage): ElementContent | null {
  const newest = standingPlacing(passage);
  if (!newest) return null;
  const deed = newest.confirmed === false ? "placed by hand" : newest.confirmed ? "confirmed" : "placed";
  return h("span", [`${deed} by ${newest.placedBy.name}, `, moment(newest.placedAt)]);
}

/** What became of a passage that has no one place in the text; null where it has. */
function lostPlace(placement: PlacementView): string | null {
  switch (placement.state) {
    case "ambiguous":
      return `These words now stand in ${placement.candidates.length} places.`;
    case "orphan":
      return "This passage was not found in the text.";
    case "exact":
    case "moved":
    case "changed":
      return null;
  }
}
