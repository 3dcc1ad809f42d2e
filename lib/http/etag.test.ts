import { describe, expect, it } from "vitest";
import { etagOf, refuseUnseen, refuseUnseenPut } from "./etag";

const kindOf = (refusal: { kind: string } | null) => refusal?.kind ?? "may go on";

describe("a change of what exists", () => {
  it.each([
    [undefined, "precondition-required"],
    ["*", "precondition-required"],
    [" * ", "precondition-required"],
    ["", "stale"],
    ['"2"', "stale"],
    ["3", "stale"],
    ['W/"3"', "stale"],
    ['"33"', "stale"],
    ['"3"', "may go on"],
    ['"1", "3"', "may go on"],
    ['"1","3"', "may go on"],
  ])("with If-Match %s: %s", (ifMatch, outcome) => {
    expect(kindOf(refuseUnseen(ifMatch, 3))).toBe(outcome);
  });
});

describe("a PUT that makes or replaces", () => {
  it.each([
    [{}, null, "may go on"],
    [{ ifNoneMatch: "*" }, null, "may go on"],
    [{ ifMatch: '"1"' }, null, "stale"],
    [{}, 1, "precondition-required"],
    [{ ifNoneMatch: "*" }, 1, "stale"],
    [{ ifMatch: '"1"' }, 1, "may go on"],
    [{ ifMatch: '"2"' }, 1, "stale"],
    [{ ifMatch: "*" }, 1, "precondition-required"],
  ])("%o on revision %s: %s", (headers, revision, outcome) => {
    expect(kindOf(refuseUnseenPut(headers, revision))).toBe(outcome);
  });
});

it("what has one value, such as a role, has that for its tag", () => {
  expect(kindOf(refuseUnseen(undefined, "owner"))).toBe("precondition-required");
  expect(kindOf(refuseUnseen(etagOf("owner"), "owner"))).toBe("may go on");
  expect(kindOf(refuseUnseen(etagOf("reader"), "owner"))).toBe("stale");
});
