import fc from "fast-check";
import { expect, it } from "vitest";
import { unstorableIn } from "./storable";

const pathsIn = (value: unknown) =>
  unstorableIn(value)
    .map(({ path }) => path)
    .sort();

it("every text of a value that cannot be kept is named by its path", () => {
  const value = {
    title: "\0",
    tags: ["fine", "\ud800"],
    body: { content: [{ text: "x\udc00" }] },
    n: 1,
    none: null,
  };
  expect(pathsIn(value)).toEqual(["body.content.0.text", "tags.1", "title"]);
});

it("so is a key, by the path of what has it", () => {
  expect(pathsIn({ a: { "\0": 1 }, "\ud800": 2 })).toEqual(["", "a"]);
});

it("text that keeps a browser busy for seconds with the marks on one letter is named too, with why", () => {
  expect(unstorableIn({ note: `a${"\u0301".repeat(101)}`, name: "Ngo\u0302\u0301" })).toEqual([
    { path: "note", message: "has more than 100 combining marks in a row: take some of them out" },
  ]);
});

it("a value nested as deep as a body can hold is searched without running out of stack", () => {
  let deep: unknown = "\0";
  for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
  expect(unstorableIn({ deep })).toHaveLength(1);
});

it("whatever is well formed and has no NUL can be kept, and nothing else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const isKept =
        new TextDecoder().decode(new TextEncoder().encode(text)) === text && !text.includes("\0");
      expect(unstorableIn({ text }).length === 0).toBe(isKept);
    }),
  );
});
