// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { currentToasts, dismiss } from "@/components/ui/toast-store";
import type { AssessmentView } from "@/lib/claims/view";
import { Assessments } from "./assessments";
import { withdrawAssessment } from "./withdraw-assessment";

const [mine, theirs] = ["01900000-0000-7000-8000-0000000000b1", "01900000-0000-7000-8000-0000000000b2"];
const at = "2026-11-20T10:00:00.000Z";
const said = {
  verdict: "refuted" as const,
  rationale: "The statistics say otherwise.",
  reasons: ["outdated"],
};

function assessmentBy(id: string): AssessmentView {
  const given = { etag: '"2"', claimId: theirs, reviewer: { id, name: "Ben" }, createdAt: at, updatedAt: at };
  return { ...given, ...said, onEarlierWording: false, history: [] };
}

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const { id } of currentToasts()) dismiss(id);
  await clearPage();
});

it("only one's own assessment can be withdrawn, and only by who may still work on the claim", async () => {
  const asked = anApi(() => ({ body: {} }));
  const reread = vi.fn(() => Promise.resolve());
  const claim = aClaim(0, 5, { assessments: [assessmentBy(theirs), { ...assessmentBy(mine), etag: '"7"' }] });
  const page = await show(<Assessments claim={claim} viewerId={mine} reread={reread} />);
  expect(page.querySelectorAll("button")).toHaveLength(1);
  await press(buttonOf(page, "Withdraw"));
  expect(asked).toMatchObject([{ method: "DELETE", ifMatch: '"7"' }]);
  await clearPage();
  const closed = { ...claim, can: { ...claim.can, contribute: false } };
  const readOnly = await show(<Assessments claim={closed} viewerId={mine} reread={reread} />);
  expect(readOnly.querySelector("button")).toBeNull();
});

it("is withdrawn as it was seen, and given again with the same words by Undo", async () => {
  const asked = anApi(() => ({ body: {} }));
  const reread = vi.fn(() => Promise.resolve());
  await withdrawAssessment(assessmentBy(mine), reread);
  expect(asked).toMatchObject([{ method: "DELETE", ifMatch: '"2"' }]);
  expect(reread).toHaveBeenCalledOnce();
  const [toast] = currentToasts();
  expect(toast?.message).toBe("Assessment withdrawn.");
  toast?.action?.run();
  await vi.waitFor(() => expect(reread).toHaveBeenCalledTimes(2));
  expect(asked[1]).toMatchObject({ method: "PUT", ifNoneMatch: "*", body: said });
});

it("that was changed meanwhile stays, and says so", async () => {
  anApi(() => staleAnswer);
  await withdrawAssessment(assessmentBy(mine), () => Promise.resolve());
  expect(currentToasts()).toMatchObject([{ message: "Not withdrawn. It was changed." }]);
});
