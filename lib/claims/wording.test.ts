import { describe, expect, it } from "vitest";
import { isReworded, earlierStatement } from "./wording";

const moment = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, "0")}:00.000Z`;
const replacedBy = { id: "01900000-0000-7000-8000-0000000000aa", name: "Amara" };

function revision(statement: string, minute: number) {
  return { statement, type: null, speaker: null, quotes: [], replacedBy, replacedAt: moment(minute) };
}

describe("the wording of a claim", () => {
  const history = [revision("second", 20), revision("first", 10)];

  it.each([
    [5, "first"],
    [10, "first"],
    [15, "second"],
    [25, null],
  ])("was at minute %i: %s", (minute, statement) => {
    expect(earlierStatement({ statement: "third", history }, moment(minute))).toBe(statement);
  });

  it("is no earlier one where it was the same before", () => {
    expect(earlierStatement({ statement: "second", history }, moment(15))).toBeNull();
  });

  it("is another only where something sent differs from what stands", () => {
    const claim = { statement: "S", type: null, speaker: "A" };
    const claimId = replacedBy.id;
    expect(isReworded(claim, { claimId, statement: "S", type: null, speaker: "A" })).toBe(false);
    expect(isReworded(claim, { claimId, progress: "open" })).toBe(false);
    expect(isReworded(claim, { claimId, speaker: null })).toBe(true);
    expect(isReworded(claim, { claimId, type: "quote" })).toBe(true);
    expect(isReworded(claim, { claimId, statement: "T" })).toBe(true);
  });
});
