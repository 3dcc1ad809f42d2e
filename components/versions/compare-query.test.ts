import { expect, test } from "vitest";
import { comparePath, readCompareQuery, unknownVersions } from "./compare-query";

test("an address that says nothing compares the current version with the one before", () => {
  expect(readCompareQuery({}, 3)).toEqual({ from: 2, to: 3, shape: "inline", isWhole: false });
  expect(readCompareQuery({}, 1)).toEqual({ from: 1, to: 1, shape: "inline", isWhole: false });
});

test("numbers of versions that there are not are left out", () => {
  expect(readCompareQuery({ from: "0", to: "9" }, 3)).toMatchObject({ from: 2, to: 3 });
  expect(readCompareQuery({ from: "x", to: "2.5" }, 3)).toMatchObject({ from: 2, to: 3 });
});

test("versions that an address asks for and there are not are named", () => {
  expect(unknownVersions({ from: "1", to: "99" }, 3)).toEqual(["99"]);
  expect(unknownVersions({ from: "0", to: ["x", "2"] }, 3)).toEqual(["0", "x"]);
  expect(unknownVersions({ from: "1", to: "3", view: "beside" }, 3)).toEqual([]);
  expect(unknownVersions({}, 3)).toEqual([]);
});

test("an address made from a query reads as that query", () => {
  const query = { from: 3, to: 1, shape: "beside", isWhole: true } as const;
  const asked = Object.fromEntries(new URL(comparePath("id", query), "http://localhost").searchParams);
  expect(readCompareQuery(asked, 3)).toEqual(query);
});
