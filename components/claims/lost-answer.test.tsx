// @vitest-environment jsdom
import { act, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { anApi, staleAnswer } from "@/components/requests/testing";
import { buttonOf, clearPage, fieldOf as field, press, show, type } from "@/components/ui/testing";
import type { ClaimView } from "@/lib/claims/view";
import AssessmentForm from "./assessment-form";
import DecisionForm from "./decision-form";

beforeEach(() => localStorage.clear());
afterEach(async () => {
  await clearPage();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const userId = "01900000-0000-7000-8000-0000000000aa";
const me = { id: userId, name: "Ann" };
const done = vi.fn(() => Promise.resolve());
const form = { userId, onDone: done, onCancel: () => undefined };
beforeEach(() => done.mockClear());

async function refute(page: HTMLElement): Promise<void> {
  const choices = [...page.querySelectorAll<HTMLElement>("input[type=radio]")];
  const refuted = choices.find((choice) => choice.closest("label")?.textContent.startsWith("Refuted"));
  if (!refuted) throw new Error("Nothing can be refuted here.");
  await press(refuted);
}

/** A server that saves what is put and whose first answer is lost on the way; what is there then has the ETag "1". */
function aServerThatLosesItsAnswer(made: object) {
  let isMade = false;
  return anApi(({ method }) => {
    if (method === "GET") return { body: { ...made, etag: '"1"' } };
    if (isMade) return staleAnswer;
    isMade = true;
    return Promise.reject(new TypeError("Failed to fetch"));
  });
}

it("an assessment whose answer was lost is nobody else's when it is sent again", async () => {
  const made = { reviewer: me, verdict: "refuted", rationale: "Counted twice.", reasons: [] };
  const asked = aServerThatLosesItsAnswer(made);
  const page = await show(<AssessmentForm claim={aClaim(0, 5)} {...form} />);
  await refute(page);
  await type(field(page, "Why"), "Counted twice. ");
  await press(buttonOf(page, "Give my assessment"));
  expect(done).not.toHaveBeenCalled();
  await press(buttonOf(page, "Give my assessment"));
  expect(page.textContent).not.toContain("meanwhile");
  expect(done).toHaveBeenCalledOnce();
  expect(asked.map(({ method }) => method)).toEqual(["PUT", "PUT", "GET"]);
});

it("a decision whose answer was lost, and of which the page has heard since, is no correction of itself", async () => {
  const made = { decidedBy: me, verdict: "refuted", summary: "Counted twice.", correction: null };
  const asked = aServerThatLosesItsAnswer(made);
  const claim = aClaim(0, 5);
  let tell: (claim: ClaimView) => void = () => undefined;
  const Told = () => {
    const [told, setTold] = useState(claim);
    tell = setTold;
    return <DecisionForm claim={told} {...form} />;
  };
  const page = await show(<Told />);
  await refute(page);
  await type(field(page, "Summary"), "Counted twice.");
  await press(buttonOf(page, "Decide"));
  expect(done).not.toHaveBeenCalled();
  act(() => tell({ ...claim, decision: { ...made, etag: '"1"' } } as unknown as ClaimView));
  expect(page.textContent).not.toContain("What changed, and why");
  await press(buttonOf(page, "Decide"));
  expect(done).toHaveBeenCalledOnce();
  expect(asked.map(({ method }) => method)).toEqual(["PUT", "PUT", "GET"]);
});

it("another decision than the one that was sent is corrected, with what changed and why", async () => {
  const theirs = {
    decidedBy: { id: "b", name: "Ben" },
    verdict: "supported",
    summary: "So it is.",
    correction: null,
  };
  const page = await show(<DecisionForm claim={aClaim(0, 5)} {...form} />);
  await refute(page);
  await type(field(page, "Summary"), "Counted twice.");
  await clearPage();
  const decided = aClaim(0, 5, { decision: { ...theirs, etag: '"1"' } as unknown as ClaimView["decision"] });
  const later = await show(<DecisionForm claim={decided} {...form} />);
  expect(later.textContent).toContain("What changed, and why");
});
