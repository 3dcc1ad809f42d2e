import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { EvidenceView } from "@/lib/claims/view";
import { EvidenceHistory } from "./evidence-history";

type Earlier = EvidenceView["history"][number];

const before: Earlier = {
  ...{
    stance: "supports",
    source: {},
    citation: "Court yearbook",
    url: null,
    quote: "It rose.",
    locator: null,
  },
  ...{ note: "Read in full.", tier: "primary", relation: null, accessedAt: null },
  replacedBy: { id: "01900000-0000-7000-8000-0000000000bb", name: "Ben" },
  replacedAt: "2026-11-20T10:00:00.000Z",
};

const wordsOf = (history: Earlier[]) =>
  renderToStaticMarkup(<EvidenceHistory history={history} />).replaceAll(/<[^>]+>/g, "");

it("evidence that was changed shows what it said before, and who changed it", () => {
  const words = wordsOf([before]);
  expect(words).toMatch(/^What it said beforesupports, until Ben changed it, /);
  expect(words).toMatch(/It rose\.Court yearbook · primaryRead in full\.$/);
});

it("evidence that was changed more than once says how often", () => {
  const twice = [before, { ...before, replacedAt: "2026-11-19T10:00:00.000Z" }];
  expect(wordsOf(twice)).toContain("What it said before, 2 times");
});

it("evidence that was never changed shows nothing of the kind", () => {
  expect(wordsOf([])).toBe("");
});
