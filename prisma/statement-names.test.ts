import { expect, test } from "vitest";
import { namer } from "./statement-names";

test("a statement has one name, and another statement another", () => {
  const nameOf = namer();
  const one = nameOf({ sql: "select $1", args: [1] });
  expect(one).not.toBe("");
  expect(nameOf({ sql: "select $1, $2", args: [1, 2] })).not.toBe(one);
  expect(nameOf({ sql: "select $1", args: [2] })).toBe(one);
});

test("a statement with a long list has none, as it is hardly ever asked again", () => {
  const args = Array.from({ length: 33 }, (_, at) => at);
  expect(namer()({ sql: "select", args })).toBe("");
});

test("however many statements there are, a bounded number has a name", () => {
  const nameOf = namer();
  const names = Array.from({ length: 5000 }, (_, at) => nameOf({ sql: `select ${at}`, args: [] }));
  expect(new Set(names).size).toBe(501);
  expect(nameOf({ sql: "select 1", args: [] })).toBe(names[1]);
  expect(nameOf({ sql: "select 4999", args: [] })).toBe("");
});
