// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { clearPage, show } from "@/components/ui/testing";
import type { AssessmentView } from "@/lib/claims/view";
import { ClaimSummary } from "./claim-summary";

afterEach(clearPage);

const entry = { href: "#claim", onClick: () => undefined };

function anAssessment(name: string, verdict: AssessmentView["verdict"]): AssessmentView {
  const at = "2026-11-20T10:00:00.000Z";
  const said = { rationale: "So it is.", reasons: [], history: [], onEarlierWording: false };
  return {
    ...{ etag: '"1"', claimId: "claim", reviewer: { id: name, name }, verdict, ...said },
    ...{ createdAt: at, updatedAt: at },
  };
}

/** What a card tells of those who differ, before it is opened. */
async function told(...assessments: AssessmentView[]): Promise<(string | null)[]> {
  const claim = aClaim(0, 5, { assessments });
  const page = await show(<ClaimSummary claim={claim} isOpen={false} entry={entry} />);
  return [...page.querySelectorAll("[aria-label='Reviewers differ'] li")].map(
    ({ textContent }) => textContent,
  );
}

it("a closed card names the reviewers who differ, each with their verdict", async () => {
  expect(await told(anAssessment("Amara", "supported"), anAssessment("Chen", "refuted"))).toEqual([
    "Amara: supported",
    "Chen: refuted",
  ]);
});

it("of many reviewers it says how many gave each verdict", async () => {
  const many = ["Ann", "Ben", "Cy"].map((name) => anAssessment(name, "supported"));
  expect(await told(...many, anAssessment("Chen", "not_enough_evidence"))).toEqual([
    "3 supported",
    "1 not enough evidence",
  ]);
});

it("where nobody differs it says nothing of reviewers", async () => {
  expect(await told(anAssessment("Amara", "supported"), anAssessment("Chen", "supported"))).toEqual([]);
  expect(await told()).toEqual([]);
});
