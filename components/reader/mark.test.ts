import { expect, it } from "vitest";
import { aClaim, anAnnotation, aPlacing, fixtureId } from "./testing";
import { idOfKey, isBare, keyOfHash, markOfAnnotation, markOfClaim } from "./mark";

it("an annotation whose words changed is marked as changed where they now stand", () => {
  const changed = { state: "changed", start: 7, end: 12, similarity: 0.8 } as const;
  const mark = markOfAnnotation(anAnnotation(5, 10, { placement: changed }));
  expect(mark).toMatchObject({ wordsTag: "changed", spans: [{ start: 7, end: 12 }], lost: [] });
});

it("an annotation that a person put on other words stays so in a later text, where they are the same", () => {
  const moved = { state: "moved", start: 7, end: 12 } as const;
  const mark = markOfAnnotation(anAnnotation(5, 10, { placement: moved, placings: [aPlacing("Other")] }));
  expect(mark).toMatchObject({ wordsTag: "on other words" });
});

it("an annotation that a person put where it did not stand is on other words, which its own did not become", () => {
  const placement = { state: "changed", start: 7, end: 12, similarity: 0.1 } as const;
  const placedBy = { id: "ada", name: "Ada", at: "2026-11-20T10:00:00.000Z", etag: '"1"' };
  const said = (confirmed: boolean | null) => {
    const placings = [aPlacing("Other", { confirmed })];
    const { wordsTag, isDifferent } = markOfAnnotation(
      anAnnotation(5, 10, { placement, placedBy, placings }),
    );
    expect(isDifferent).toBe(true);
    return wordsTag;
  };
  expect(said(false)).toBe("on other words");
  expect(said(true)).toBe("change confirmed");
  expect(said(null)).toBe("change confirmed");
});

it("an orphan stands nowhere and is counted as lost", () => {
  const mark = markOfAnnotation(anAnnotation(5, 10, { placement: { state: "orphan" } }));
  expect(mark.spans).toEqual([]);
  expect(mark.lost).toHaveLength(1);
});

it("a claim stands on all of its placed passages and keeps the lost one apart", () => {
  const whole = aClaim(50, 60);
  const [passage] = whole.passages;
  if (!passage) throw new Error("the factory makes one passage");
  const second = { ...passage, id: fixtureId(), placement: { state: "exact", start: 5, end: 9 } as const };
  const third = { ...passage, id: fixtureId(), placement: { state: "orphan" } as const };
  const mark = markOfClaim({ ...whole, passages: [passage, second, third] });
  expect(mark.spans).toEqual([
    { start: 5, end: 9 },
    { start: 50, end: 60 },
  ]);
  expect(mark.lost).toEqual([third]);
});

it("a claim is painted by its verdict, and as undecided without one", () => {
  expect(markOfClaim(aClaim(0, 1)).paint).toBe("undecided");
  expect(markOfClaim(aClaim(0, 1, { verdict: "refuted" })).paint).toBe("refuted");
});

it("a mark's key is the hash of its address", () => {
  const { key } = markOfClaim(aClaim(0, 1));
  expect(keyOfHash(`#${key}`)).toBe(key);
  expect(keyOfHash(`#annotation-${fixtureId()}#${key}`)).toBe(key);
  expect(idOfKey(key)).toMatch(/^01900000-/);
});

it.each(["", "#main", "#annotation-", "#claim-nonsense", "#note-01900000-0000-7000-8000-000000000001"])(
  "the hash %j names no mark",
  (hash) => {
    expect(keyOfHash(hash)).toBeNull();
  },
);

it("a highlight is bare until it has words, tags or talk", () => {
  const bare = { body: null, bodyText: "" };
  expect(isBare(anAnnotation(0, 1, bare))).toBe(true);
  expect(isBare(anAnnotation(0, 1, { ...bare, tags: ["figure"] }))).toBe(false);
  expect(isBare(anAnnotation(0, 1, { ...bare, commentCount: 1 }))).toBe(false);
});
