import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { summarise } from "@/lib/placements/view";
import { PlacementReport } from "./placement-report";

const changed = { candidates: null, start: 0, end: 5, similarity: 0.9, now: "4,023" };
const first = { exact: "4,032", before: "4,032" };

function reportOn(owner: { claimId: string | null; annotationId: string | null }, touched: boolean): string {
  const passage = {
    ...changed,
    ...first,
    ...owner,
    passageId: "passage",
    state: "changed" as const,
    touched,
  };
  return renderToStaticMarkup(<PlacementReport summary={summarise([passage], null)} lang="en" dir="ltr" />);
}

it("promises a review of a claim only where its words are others than in the version before", () => {
  const claim = { claimId: "claim", annotationId: null };
  expect(reportOn(claim, true)).toContain("A claim, which goes back to review if work on it had begun");
  expect(reportOn(claim, false)).toContain("A claim; already so in the version before");
  const note = { claimId: null, annotationId: "note" };
  expect(reportOn(note, true)).not.toContain("review");
  expect(reportOn(note, false)).toContain("A note; already so in the version before");
});

it("of a passage that was gone in the version before already, it says so", () => {
  const gone = {
    state: "orphan" as const,
    candidates: null,
    start: null,
    end: null,
    similarity: null,
    now: null,
  };
  const passage = { ...gone, passageId: "passage", claimId: "claim", annotationId: null, ...first };
  const summary = summarise([{ ...passage, touched: false }], null);
  const report = renderToStaticMarkup(<PlacementReport summary={summary} lang="en" dir="ltr" />);
  expect(report).toContain("A claim; already so in the version before");
  expect(report).not.toContain("review");
});

it("compares with the words that a person confirmed last, as the card will, also where the text has the first ones again", () => {
  const owner = { claimId: null, annotationId: "note" };
  const again = { ...changed, ...owner, exact: "4,023", before: "4,032", touched: true };
  const summary = summarise([{ ...again, passageId: "passage", state: "changed" }], null);
  const report = renderToStaticMarkup(<PlacementReport summary={summary} lang="en" dir="ltr" />);
  expect(report).toMatch(/<del[^>]*>.*4,032.*<\/del>.*<ins[^>]*>.*4,023.*<\/ins>/);
});
