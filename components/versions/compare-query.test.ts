import { expect, test } from "vitest";
import { comparePath, readCompareQuery } from "./compare-query";

test("an address that says nothing compares the current version with the one before", () => {
  expect(readCompareQuery({}, 3)).toEqual({ from: 2, to: 3, shape: "inline", isWhole: false });
  expect(readCompareQuery({}, 1)).toEqual({ from: 1, to: 1, shape: "inline", isWhole: false });
});

test("numbers of versions that there are not are left out", () => {
  expect(readCompareQuery({ from: "0", to: "9" }, 3)).toMatchObject({ from: 2, to: 3 });
  expect(readCompareQuery({ from: "x", to: "2.5" }, 3)).toMatchObject({ from: 2, to: 3 });
});

test("an address made from a query reads as that query", () => {
  const query = { from: 3, to: 1, shape: "beside", isWhole: true } as const;
  const asked = Object.fromEntries(new URL(comparePath("id", query), "http://localhost").searchParams);
  expect(readCompareQuery(asked, 3)).toEqual(query);
});
