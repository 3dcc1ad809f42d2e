import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { VersionView } from "@/lib/documents/view";
import { type Owner, type PlacedPassage, summarise } from "@/lib/placements/view";
import { PlacementReport } from "./placement-report";

const ben = { id: "ben", name: "Ben" };
const note: Owner = { kind: "note", creator: ben, words: "By whom?", progress: null };
const claim: Owner = { kind: "claim", creator: ben, words: "It is so.", progress: "decided" };
const version: VersionView = {
  id: "v2",
  number: 2,
  length: 5,
  sha256: "",
  createdAt: "2026-11-20T10:00:00Z",
};

const changed: PlacedPassage = {
  ...{ passageId: "passage", claimId: null, annotationId: "note", owner: note, touched: true },
  ...{ state: "changed", candidates: null, start: 0, end: 5, similarity: 0.9 },
  ...{ exact: "4,032", before: "4,032", now: "4,023" },
};
const gone = { state: "orphan", start: null, end: null, similarity: null, now: null } as const;

function markup(
  passage: Partial<PlacedPassage>,
  saved: VersionView | null = null,
  dir: "ltr" | "rtl" = "ltr",
) {
  const summary = summarise([{ ...changed, ...passage }], saved);
  return renderToStaticMarkup(<PlacementReport summary={summary} lang="en" dir={dir} />);
}

/** What the report says, without its markup. */
function reportOn(passage: Partial<PlacedPassage>, saved: VersionView | null = null): string {
  return markup(passage, saved).replaceAll(/<[^>]+>/g, "");
}

it("names who made a mark, and how it begins; a highlight has no words", () => {
  expect(reportOn({})).toContain("Note by Ben: By whom?");
  expect(reportOn({ owner: { ...note, kind: "highlight", words: "" } })).toMatch(/Highlight by Ben$/);
  expect(reportOn({ owner: claim })).toContain("Claim by Ben: It is so.");
});

it("says of a claim that it will go back to review before the version is saved, and that it is there after it", () => {
  const will = "goes back to review when the version is saved";
  expect(reportOn({ owner: claim })).toContain(will);
  expect(reportOn({ owner: { ...claim, progress: "in_review" } })).toContain("stays in review");
  const after = reportOn({ owner: { ...claim, progress: "in_review" } }, version);
  expect(after).toContain("is in review now");
  expect(after).not.toContain(will);
});

it("promises no review of a note, of a claim that nobody has begun, and of one whose words are those of the version before", () => {
  expect(reportOn({})).not.toContain("review");
  for (const saved of [null, version]) {
    expect(reportOn({ owner: { ...claim, progress: "open" } }, saved)).not.toContain("review");
    const same = reportOn({ owner: claim, touched: false }, saved);
    expect(same).toContain("Claim by Ben: It is so. · already so in the version before");
    expect(same).not.toContain("review");
  }
});

it("of a passage that was gone in the version before already, it says so", () => {
  const report = reportOn({ ...gone, owner: claim, touched: false });
  expect(report).toContain("already so in the version before");
  expect(report).not.toContain("review");
});

it("of a passage that was lost after a person put it on other words, it shows those, and those it was made on", () => {
  const report = reportOn({ ...gone, exact: "4,032", before: "4,874" });
  expect(report).toContain("with the words they were made on, or that a person last put them on");
  expect(report).toMatch(/4,874.*first made on 4,032/);
  expect(reportOn(gone)).not.toContain("first made on");
});

it("compares with the words that a person confirmed last, as the card will, also where the text has the first ones again", () => {
  const report = markup({ exact: "4,023", before: "4,032" });
  expect(report).toMatch(/<del[^>]*>.*4,032.*<\/del>.*<ins[^>]*>.*4,023.*<\/ins>/);
});

it("what is said of a passage stands at the edge where its words begin", () => {
  expect(markup({}, null, "rtl")).toMatch(/<li dir="rtl"><blockquote.*<p[^>]*><bdi dir="ltr">Note by/);
});
