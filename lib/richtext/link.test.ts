import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hrefFromTyped, isSafeHref } from "./link";

describe("an address in a body", () => {
  it.each([
    "https://example.org",
    "HTTP://example.org/a?b=c#d",
    "http://localhost:3000/x",
    "https://xn--fsqu00a.example/路径",
    "mailto:ann@example.org?subject=Hello",
  ])("may be %s", (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    " https://example.org",
    "https://example.org/a b",
    "https://example.org/\u0000",
    "ht\ttps://example.org",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://example.org/x",
    "//evil.example",
    "/relative",
    "relative",
    "#fragment",
    "?query",
    "",
    "https:evil.example",
    "https:///evil.example",
    "https:\\\\evil.example",
    "https://",
    "https://[",
    "mailto:",
    "file:///etc/passwd",
    `https://example.org/${"a".repeat(2048)}`,
  ])("may not be %j", (href) => {
    expect(isSafeHref(href)).toBe(false);
  });

  it("that is accepted is read by a browser as http, https or mailto", () => {
    const scheme = fc.constantFrom("http:", "https:", "mailto:", "javascript:", "data:", "java\tscript:", "");
    const rest = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webPath());
    fc.assert(
      fc.property(scheme, fc.constantFrom("", "/", "//", "\\\\"), rest, (start, slashes, end) => {
        const href = start + slashes + end;
        fc.pre(isSafeHref(href));
        expect(["http:", "https:", "mailto:"]).toContain(new URL(href, "https://lectern.example").protocol);
      }),
    );
  });
});

describe("an address as people type it", () => {
  it.each([
    ["example.org", "https://example.org"],
    ["  example.org/a b  ", "https://example.org/a%20b"],
    ["example.org:8080/x", "https://example.org:8080/x"],
    ["http://example.org", "http://example.org"],
    ["ann@example.org", "mailto:ann@example.org"],
    ["mailto:ann@example.org", "mailto:ann@example.org"],
    ["例え.jp", "https://例え.jp"],
  ])("%j is completed to %s", (typed, href) => {
    expect(hrefFromTyped(typed)).toBe(href);
  });

  it.each([
    "",
    "word",
    "javascript:alert(1)",
    "java.script:alert(1)",
    "//evil.example",
    "/x.y",
    "data:a.b,c",
  ])("%j makes no link", (typed) => {
    expect(hrefFromTyped(typed)).toBeNull();
  });

  it("never becomes an address that may not be linked to", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const href = hrefFromTyped(typed);
        expect(href === null || isSafeHref(href)).toBe(true);
      }),
    );
  });
});
