import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchesOf } from "./autolink";
import { isSafeHref } from "./link";

const addressesIn = (text: string) => stretchesOf(text).flatMap((stretch) => stretch.href ?? []);

describe("bare addresses in plain text", () => {
  it.each([
    ["See https://example.org/a.", ["https://example.org/a"]],
    ["(https://example.org/a)", ["https://example.org/a"]],
    ["https://en.example/wiki/Verdict_(law)", ["https://en.example/wiki/Verdict_(law)"]],
    ["(see https://en.example/wiki/Verdict_(law)).", ["https://en.example/wiki/Verdict_(law)"]],
    ["见https://example.org/路径。然后", ["https://example.org/路径"]],
    ["“https://example.org”", ["https://example.org"]],
    ["<https://a.example> and HTTP://B.example?", ["https://a.example", "HTTP://B.example"]],
    ["javascript:alert(1) data:x //evil.example ftp://x.example https://", []],
    ["", []],
  ])("in %j are %j", (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });

  it("joined with the text between them are the text again, and all may be linked to", () => {
    const piece = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom("https://", "(", ")", ".", "\n", " "));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const stretches = stretchesOf(text);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { href } of stretches) expect(href === null || isSafeHref(href)).toBe(true);
      }),
    );
  });

  it("are found in time proportional to a text full of brackets", () => {
    const text = `https://example.org/${"()".repeat(5_000)}${")".repeat(500_000)}`;
    const started = performance.now();
    stretchesOf(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
