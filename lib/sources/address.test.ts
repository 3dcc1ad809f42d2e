import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeAddress, titleOfAddress } from "./address";

describe("a web address", () => {
  it.each([
    ["HTTPS://Example.ORG/A/b?q=1#top", "https://example.org/A/b?q=1"],
    ["https://example.org?utm_source=x&b=%20&utm_medium=y", "https://example.org/?b=%20"],
    ["https://example.org/?a=1+2&fbclid=z", "https://example.org/?a=1+2"],
    ["https://example.org/?utm_source=x", "https://example.org/"],
    ["https://example.org/路径", "https://example.org/%E8%B7%AF%E5%BE%84"],
  ])("%s is kept as %s", (address, normal) => {
    expect(normalizeAddress(address)).toBe(normal);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "java\nscript:alert(1)",
    " https://example.org",
    "https://ann:secret@example.org/",
    "ftp://example.org",
    "//example.org",
    "https:example.org",
    "example.org",
    "",
  ])("%j is none of a source", (address) => {
    expect(normalizeAddress(address)).toBeNull();
  });

  it("normalised is http or https, and stays as it is when normalised again", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
        (address) => {
          const normal = normalizeAddress(address);
          if (normal === null) return;
          expect(normal).toMatch(/^https?:\/\//);
          expect(normalizeAddress(normal)).toBe(normal);
        },
      ),
    );
  });
});

it.each([
  ["https://www.shine.cn/news/nation/1712157854/", "shine.cn/news/nation/1712157854"],
  ["https://example.org/", "example.org"],
  ["https://example.org/%E8%B7%AF?q=1", "example.org/路"],
  ["https://example.org/%FF", "example.org/%FF"],
])("the page at %s is called %s", (address, title) => {
  expect(titleOfAddress(address)).toBe(title);
});
