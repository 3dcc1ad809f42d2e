import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSourceAddress, normalizeAddress, shownAddress, titleOfAddress } from "./address";

describe("a web address", () => {
  it.each([
    ["HTTPS://Example.ORG:443/A/b?q=1#", "https://example.org/A/b?q=1"],
    ["https://app.example/#/report/7", "https://app.example/#/report/7"],
    ["https://example.org/a.pdf?gclid=1#page=12", "https://example.org/a.pdf#page=12"],
    ["https://example.org/a#:~:text=4%2C032", "https://example.org/a"],
    ["https://example.org/a#part-2:~:text=x&text=y", "https://example.org/a#part-2"],
    ["https://example.org?utm_source=x&b=%20&utm_medium=y", "https://example.org/?b=%20"],
    ["https://example.org/?a=1+2&fbclid=z", "https://example.org/?a=1+2"],
    ["https://example.org/?utm_source=x", "https://example.org/"],
    ["https://example.org/路径", "https://example.org/%E8%B7%AF%E5%BE%84"],
  ])("%s leads where %s does", (address, normal) => {
    expect(isSourceAddress(address)).toBe(true);
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
    expect(isSourceAddress(address)).toBe(false);
  });

  it("normalised is http or https, and stays as it is when normalised again", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
        (address) => {
          fc.pre(isSourceAddress(address));
          const normal = normalizeAddress(address);
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
  ["https://app.example/#/report/7", "app.example/#/report/7"],
  ["https://app.example/r/#!/report/7/", "app.example/r/#!/report/7"],
  ["https://example.org/a.pdf#page=12", "example.org/a.pdf"],
  ["https://a.example/%00", "a.example/%00"],
  ["https://a.example/#/report%0A7", "a.example/#/report%0A7"],
  ["https://a.example/%E2%80%AEtxt", "a.example/%E2%80%AEtxt"],
  ["https://fa.example/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF", "fa.example/می\u200cشود"],
])("the page at %s is called %s", (address, title) => {
  expect(titleOfAddress(address)).toBe(title);
});

it("shows in its escapes what would not be seen, or turn the words around it round", () => {
  const address = "https://a.example/\u202etxt.exe\u2066?q=\u0007é/日本";
  expect(shownAddress(address)).toBe("https://a.example/%E2%80%AEtxt.exe%E2%81%A6?q=%07é/日本");
});
