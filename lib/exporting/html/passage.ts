/** What became of a passage since it was marked, said after the words that it was made on. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { areSameWords } from "@/lib/anchoring/compare-words";
import { normalise } from "@/lib/anchoring/normalising/normalise";
import { searchRun } from "@/lib/anchoring/searching/unit-search";
import { knownPlacing } from "@/lib/annotations/known-placing";
import type { PassageView, PlacingView, PutPlacing } from "@/lib/annotations/view";
import { otherWords, type Report, standingPlacing } from "../report";
import { moment, quotation } from "./words";

type Passage = Pick<PassageView, "target" | "placement" | "placedBy" | "placings">;
type Said = (ElementContent | string)[];

/** Says which other words it stands on now and who put it there, or that it has no one place and what it had last; nothing where neither is so. */
export function sinceThen(report: Report, passage: Passage): Said {
  const words = otherWords(report, passage);
  const lost = lostPlace(passage);
  const last = lost === null ? null : lastPut(passage);
  const hand = standingPlacing(passage);
  const put = words === null ? null : putByHand(passage);
  const isStill = put !== null && words !== null && areSameWords(put.target.quote.exact, words);
  return [
    ...(put === null ? [] : putThere(report, passage, put)),
    ...(words === null || isStill
      ? []
      : [h("em", " These words have changed since. The text now says: "), quotation(words)]),
    ...(last === null ? [] : deedOf(last, [", on ", quotation(last.target.quote.exact)])),
    ...(lost === null ? [] : [h("em", ` ${lost}`)]),
    ...(hand === null || hand === put ? [] : [...(words === null || isStill ? [] : ["."]), ...deedOf(hand)]),
  ];
}

/**
 * The newest placing by hand that put a passage where it did not stand, on which what came later rests; null where its own
 * words led to where it stands.
 */
function putByHand({ placedBy, placings }: Passage): PutPlacing | null {
  const counts = placedBy === null ? knownPlacing(placings) : (placings.at(-1) ?? null);
  if (counts === null || counts.state === "orphan") return null;
  return placings.slice(0, placings.indexOf(counts) + 1).findLast(isPut) ?? null;
}

function isPut(placing: PlacingView): placing is PutPlacing {
  return placing.state !== "orphan" && placing.confirmed === false;
}

const unitsOfTexts = new WeakMap<Report, Uint16Array>();

/** Tells whether words stand anywhere in the text, differences of typography aside. */
function isInText(report: Report, words: string): boolean {
  const units = unitsOfTexts.get(report) ?? normalise(report.text).units;
  unitsOfTexts.set(report, units);
  return searchRun(units, normalise(words.trim()).units).next().done !== true;
}

/** Says that a hand put it where its own words did not become those that stand there. */
function putThere(report: Report, { target }: Passage, put: PutPlacing): Said {
  return [
    ...(isInText(report, target.quote.exact) ? [] : [h("em", " These words are no longer in the text.")]),
    ...[" ", h("bdi", put.placedBy.name), " placed it by hand, ", moment(put.placedAt), ", on "],
    ...[quotation(put.target.quote.exact), "."],
  ];
}

/** The other words that a hand put a passage on before it lost its place, which are those that it is looked for by. */
function lastPut({ target, placings }: Passage): PutPlacing | null {
  const put = knownPlacing(placings);
  return put === null || areSameWords(target.quote.exact, put.target.quote.exact) ? null : put;
}

/** Those who are named as placers in what is said of a passage. */
export function placersOf(report: Report, passage: Passage): PlacingView["placedBy"][] {
  const put = otherWords(report, passage) === null ? null : putByHand(passage);
  const last = lostPlace(passage) === null ? null : lastPut(passage);
  return [put, last, standingPlacing(passage)].flatMap((placing) => placing?.placedBy ?? []);
}

/** Says in a sentence who put a passage by hand where it stands, confirmed it there, or said that it is gone. */
function deedOf({ state, confirmed, placedBy, placedAt }: PlacingView, on: Said = []): Said {
  const placed =
    confirmed === false
      ? "placed this passage by hand"
      : `${confirmed ? "confirmed" : "placed"} this passage`;
  const deed = state === "orphan" ? "said so" : placed;
  return [" ", h("bdi", placedBy.name), ` ${deed}, `, moment(placedAt), ...on, "."];
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
