import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { summarise } from "@/lib/placements/view";
import { PlacementReport } from "./placement-report";

const changed = { candidates: null, start: 0, end: 5, similarity: 0.9, exact: "4,032", now: "4,023" };

function reportOn(owner: { claimId: string | null; annotationId: string | null }, touched: boolean): string {
  const passage = { ...changed, ...owner, passageId: "passage", state: "changed" as const, touched };
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
  const passage = { ...gone, passageId: "passage", claimId: "claim", annotationId: null, exact: "4,032" };
  const summary = summarise([{ ...passage, touched: false }], null);
  const report = renderToStaticMarkup(<PlacementReport summary={summary} lang="en" dir="ltr" />);
  expect(report).toContain("A claim; already so in the version before");
  expect(report).not.toContain("review");
});
