// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { aClaim } from "@/components/reader/testing";
import { clearPage, press, show } from "@/components/ui/testing";
import type { AssessmentView, ClaimView } from "@/lib/claims/view";
import { Assessments } from "./assessments";
import { ClaimSummary } from "./claim-summary";
import { Decisions } from "./decisions";

let resize = (): void => undefined;
vi.stubGlobal(
  "ResizeObserver",
  class {
    constructor(told: () => void) {
      resize = told;
    }
    observe = vi.fn();
    disconnect = vi.fn();
  },
);

const at = "2026-11-20T10:00:00.000Z";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

function anAssessment(name: string, verdict: AssessmentView["verdict"], rationale: string): AssessmentView {
  const said = { verdict, rationale, reasons: [], history: [], onEarlierWording: false };
  return {
    ...{ etag: '"1"', claimId: "claim", reviewer: { id: name, name }, createdAt: at, updatedAt: at },
    ...said,
  };
}

const differing = [
  anAssessment("Amara", "supported", "The yearbook has it."),
  anAssessment("Chen", "refuted", "The court counted more."),
];

async function showOpen(more: Partial<ClaimView>): Promise<HTMLElement> {
  const claim = aClaim(0, 5, more);
  const entry = { href: "#claim", onClick: () => undefined };
  return await show(
    <>
      <ClaimSummary claim={claim} isOpen entry={entry} />
      <Decisions claim={claim} />
      <Assessments claim={claim} />
    </>,
  );
}

const countOf = (page: HTMLElement, words: string) => page.textContent.split(words).length - 1;

it("an open claim has each reviewer's verdict once, with their reasons in sight", async () => {
  const page = await showOpen({ assessments: differing });
  expect(["supported", "refuted"].map((verdict) => countOf(page, verdict))).toEqual([1, 1]);
  for (const { rationale } of differing) {
    const words = [...page.querySelectorAll("p")].find(({ textContent }) => textContent === rationale);
    expect(words?.closest("details")).toBeNull();
    expect(words).toBeDefined();
  }
});

it("an open claim has the verdict that was decided once, and that of a decision before it where that is told", async () => {
  const said = {
    summary: "So it is.",
    correction: null,
    onEarlierWording: false,
    decidedBy: { id: "a", name: "Amara" },
  };
  const of = (number: number, verdict: AssessmentView["verdict"]) => ({
    ...said,
    ...{ id: String(number), etag: "", claimId: "claim", number, verdict, decidedAt: at },
  });
  const decisions = [of(1, "refuted"), of(2, "supported")];
  const page = await showOpen({ verdict: "supported", decision: of(2, "supported"), decisions });
  expect(["Supported", "Refuted"].map((verdict) => countOf(page, verdict))).toEqual([1, 1]);
});

it("of a long reason the first lines show, and all of it at a press", async () => {
  vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(200);
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(100);
  const page = await show(<Assessments claim={aClaim(0, 5, { assessments: differing.slice(0, 1) })} />);
  const [more] = page.querySelectorAll("button");
  expect(more?.textContent).toBe("More of what Amara says");
  const words = document.getElementById(more?.getAttribute("aria-controls") ?? "");
  expect(words?.textContent).toBe("The yearbook has it.");
  expect(words?.className).toContain("line-clamp");
  await press(more);
  expect(words?.className).not.toContain("line-clamp");
  expect(more?.getAttribute("aria-expanded")).toBe("true");
});

it("of a reason that is cut only once its place has become narrower there is more to press for, and less again", async () => {
  const height = vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(100);
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(100);
  const page = await show(<Assessments claim={aClaim(0, 5, { assessments: differing.slice(0, 1) })} />);
  expect(page.querySelector("button")).toBeNull();
  height.mockReturnValue(200);
  act(() => resize());
  expect(page.querySelector("button")).not.toBeNull();
  height.mockReturnValue(100);
  act(() => resize());
  expect(page.querySelector("button")).toBeNull();
});
