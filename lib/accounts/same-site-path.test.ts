import fc from "fast-check";
import { expect, it } from "vitest";
import { sameSitePath } from "./same-site-path";

it("a page of ours is kept whole", () => {
  expect(sameSitePath("/documents/1?x=2#annotation-3")).toBe("/documents/1?x=2#annotation-3");
});

it.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/./\\evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "documents",
  "",
  null,
])("%j leads to the start", (place) => {
  expect(sameSitePath(place)).toBe("/");
});

it("whatever is asked, a browser stays on the site", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("/", "\\", ".", "a", ":", "@", "\t", "\n", "?", "#") }),
      (place) => {
        const here = "https://lectern.example";
        expect(new URL(sameSitePath(place), here).origin).toBe(here);
      },
    ),
  );
});
