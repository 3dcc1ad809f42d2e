import { expect, it } from "vitest";
import { filterOfQuery, isFiltering, noFilter, passes, queryWithFilter, tallyOf, toggled } from "./filter";
import { aClaim, anAnnotation } from "./testing";
import { markOfAnnotation, markOfClaim } from "./mark";

const refuted = markOfClaim(aClaim(0, 1, { verdict: "refuted" }));
const open = markOfClaim(aClaim(0, 1));
const note = markOfAnnotation(anAnnotation(0, 1, { tags: ["who says so"] }));
const highlight = markOfAnnotation(anAnnotation(0, 1, { body: null, bodyText: "" }));

it("without a filter every mark is shown", () => {
  expect([refuted, open, note, highlight].every((mark) => passes(noFilter, mark))).toBe(true);
  expect(isFiltering(noFilter)).toBe(false);
});

it("a verdict shows the claims that have it, and no notes", () => {
  const filter = toggled(noFilter, "verdicts", "refuted");
  expect([refuted, open, note].map((mark) => passes(filter, mark))).toEqual([true, false, false]);
});

it("an undecided claim is found as undecided", () => {
  expect(passes(toggled(noFilter, "verdicts", "undecided"), open)).toBe(true);
});

it("two facets must both hold, two values of one facet either", () => {
  const either = toggled(toggled(noFilter, "kinds", "claim"), "kinds", "note");
  expect([refuted, note, highlight].map((mark) => passes(either, mark))).toEqual([true, true, false]);
  const both = toggled(either, "tags", "who says so");
  expect([refuted, note].map((mark) => passes(both, mark))).toEqual([false, true]);
});

it("a reviewer's claims are found under the reviewer's name", () => {
  const reviewer = { id: "01900000-0000-7000-8000-0000000000bb", name: "Ben" };
  const [moment, verdict] = ["2026-11-20T10:00:00.000Z", "refuted"] as const;
  const said = { verdict, rationale: "", reasons: [], history: [], onEarlierWording: false };
  const assessment = { etag: "", claimId: "", reviewer, ...said };
  const claim = aClaim(0, 1, { assessments: [{ ...assessment, createdAt: moment, updatedAt: moment }] });
  const filter = toggled(noFilter, "people", reviewer.id);
  expect(passes(filter, markOfClaim(claim))).toBe(true);
  expect(passes(filter, open)).toBe(false);
});

it("choosing a value twice takes it away", () => {
  expect(toggled(toggled(noFilter, "verdicts", "refuted"), "verdicts", "refuted")).toEqual(noFilter);
});

it("a filter survives the address and leaves its other parameters alone", () => {
  const filter = {
    verdicts: ["supported", "refuted"],
    kinds: ["claim"],
    people: ["x"],
    tags: ["a b"],
  } as const;
  const query = queryWithFilter(new URLSearchParams("version=2&verdict=old"), filter);
  expect(query.get("version")).toBe("2");
  expect(filterOfQuery(query)).toEqual(filter);
});

it("what an address names that is not a verdict is passed over", () => {
  expect(filterOfQuery(new URLSearchParams("verdict=guilty&verdict=refuted")).verdicts).toEqual(["refuted"]);
});

it("the tally counts claims by standing in the palette's order", () => {
  expect(tallyOf([open, refuted, open, note])).toEqual([
    { standing: "refuted", count: 1 },
    { standing: "undecided", count: 2 },
  ]);
});
