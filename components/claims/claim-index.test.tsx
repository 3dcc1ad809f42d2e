// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { aClaim, aPlacing } from "@/components/reader/testing";
import { clearPage, show } from "@/components/ui/testing";
import { progresses } from "@/lib/claims/progress";
import type { PlacementView, PlacingView } from "@/lib/annotations/view";
import type { DecisionView } from "@/lib/claims/view";
import { ClaimIndex } from "./claim-index";

afterEach(clearPage);

const exact = { state: "exact", start: 0, end: 5 } as const;
const changed = { state: "changed", start: 0, end: 5, similarity: 0.8 } as const;
const orphan = { state: "orphan" } as const;
const ambiguous: PlacementView = { state: "ambiguous", candidates: [] };

/** What the list says of a claim whose passages stand so, after its facts. */
async function told(placements: readonly PlacementView[], placings: PlacingView[] = []) {
  const claim = aClaim(0, 5);
  const passages = placements.flatMap((placement) =>
    claim.passages.map((each) => ({ ...each, placement, placings })),
  );
  const page = await show(<ClaimIndex documentId="d" claims={[{ ...claim, passages }]} />);
  return page.textContent.split("no source yet")[1];
}

it.each<[string, PlacementView[]]>([
  ["", [exact, { ...exact, state: "moved" }]],
  [" changed", [exact, changed]],
  [" lost its place", [orphan]],
  [" lost its place", [ambiguous]],
  [" a passage lost its place", [exact, orphan]],
  [" changed a passage lost its place", [changed, ambiguous]],
])("a claim in the list says of its passages:%s", async (words, placements) => {
  expect(await told(placements)).toBe(words);
});

it.each(progresses)("a claim in the list says how far the work on it is: %s", async (progress) => {
  const page = await show(<ClaimIndex documentId="d" claims={[{ ...aClaim(0, 5), progress }]} />);
  expect(page.querySelector("li > p")?.textContent).toBe(`Undecided · ${progress.replace("_", " ")}`);
});

it("a claim in the list says who made it, and in a pill that its decision was corrected", async () => {
  const claim = aClaim(0, 5);
  const decisions = [1, 2].map((number) => ({ number })) as unknown as DecisionView[];
  const page = await show(<ClaimIndex documentId="d" claims={[{ ...claim, decisions }]} />);
  expect(page.textContent).toContain(`made by ${claim.creator.name}\u00a0· no source yet corrected`);
});

it("what is said of a claim begins at the side where its statement does, and keeps the order of our words", async () => {
  const page = await show(<ClaimIndex documentId="d" claims={[aClaim(0, 5)]} />);
  const statement = page.querySelector("h2")?.parentElement;
  expect(statement?.dir).toBe("auto");
  const facts = [...page.querySelectorAll("bdi")].find((each) => each.textContent.endsWith("no source yet"));
  expect(facts?.dir).toBe("ltr");
  expect(statement?.contains(facts ?? null)).toBe(true);
});

it("a claim that a person put on other words than it was made on says so in every later text", async () => {
  const moved = { ...exact, state: "moved" } as const;
  const others = aPlacing("Other");
  const own = aPlacing("words", { state: "moved" });
  expect(await told([moved], [others])).toBe(" on other words");
  expect(await told([exact], [others, own])).toBe("");
  expect(await told([changed], [others])).toBe(" changed");
  expect(await told([orphan], [others])).toBe(" lost its place");
});
