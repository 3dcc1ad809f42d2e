import { expect, test } from "vitest";
import { z } from "zod";
import { mustHaveKeys, notKnown, unknownKeys } from "./unknown-keys";

test("a key is known that the schema names, unless the path or a header says it", () => {
  const schema = z.object({ id: z.string(), name: z.string(), ifMatch: z.string() }).refine(() => true);
  expect(unknownKeys(schema, ["name", "nam", "id", "ifMatch"], { id: "1" })).toEqual(
    ["nam", "id", "ifMatch"].map((path) => ({ path, message: notKnown })),
  );
});

test("a schema without keys of its own, of which every body would be refused, is a bug", () => {
  for (const schema of [z.union([z.object({ a: z.string() })]), z.object({}).transform(String)]) {
    expect(() => {
      mustHaveKeys(schema);
    }).toThrow(TypeError);
  }
});
