import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { aClaim } from "@/components/reader/testing";
import type { ClaimView } from "@/lib/claims/view";
import { Assessments } from "./assessments";
import { Decisions } from "./decisions";

const person = { id: "01900000-0000-7000-8000-0000000000bb", name: "Ben" };
const given = "2026-11-20T10:00:00.000Z";
const said = { etag: '"1"', claimId: person.id, verdict: "refuted" as const };

/** A claim that was restated after somebody assessed and decided it. */
function aRestatedClaim(onEarlierWording: boolean, before: string): ClaimView {
  const wording = { statement: before, type: null, speaker: null, quotes: [] };
  const assessed = { ...said, reviewer: person, rationale: "R", reasons: [], history: [] };
  const decision = { ...said, number: 1, summary: "S", correction: null, decidedBy: person };
  return aClaim(0, 1, {
    statement: "It says so now.",
    history: [{ ...wording, replacedBy: person, replacedAt: "2026-11-20T11:00:00.000Z" }],
    assessments: [{ ...assessed, createdAt: given, updatedAt: given, onEarlierWording }],
    decision: { ...decision, decidedAt: given, onEarlierWording },
    decisions: [{ ...decision, decidedAt: given, onEarlierWording }],
  });
}

describe.each([
  ["an assessment", Assessments],
  ["a decision", Decisions],
] as const)("%s", (_name, Said) => {
  const wordsOf = (claim: ClaimView) =>
    renderToStaticMarkup(<Said claim={claim} />).replaceAll(/<[^>]+>/g, "");

  it("on an earlier wording says on which", () => {
    expect(wordsOf(aRestatedClaim(true, "It said so."))).toContain("on an earlier wording: “It said so.”");
  });

  it("on the same statement of another kind says that it was given before", () => {
    const words = wordsOf(aRestatedClaim(true, "It says so now."));
    expect(words).toContain("before its type, speaker or passages were changed");
  });

  it("on the wording that stands says nothing of it", () => {
    expect(wordsOf(aRestatedClaim(false, "It said so."))).not.toMatch(/earlier wording|were changed/);
  });
});
