import { describe, expect, test } from "vitest";
import {
  type ArticleSource,
  contentOf,
  detectType,
  noSource,
  readAsOf,
  sourceProblem,
} from "./article-source";

const source = (given: Partial<ArticleSource>): ArticleSource => ({ ...noSource, ...given });

describe("what a text looks like", () => {
  test.each([
    ["prose is plain text", "Courts acquitted 4,032 people.\n\nThe paper lauded it.", "text/plain"],
    [
      "one line that begins with a sharp is not Markdown yet",
      "# 1 in the charts\n\nIt sold well.",
      "text/plain",
    ],
    ["a headline alone is Markdown where it begins the text", "# On courts\n\nThey acquit.", "text/markdown"],
    ["so is one that begins with a figure", "# 4,032 acquitted\n\nThe paper says so.", "text/markdown"],
    ["so is one of a long number alone", "# 2017\n\nThe year of the paper.", "text/markdown"],
    [
      "so is one that begins with a quotation mark",
      "# “New” progress\n\nThe paper says so.",
      "text/markdown",
    ],
    ["so is one that begins with a sum", "# $4 billion lost\n\nThe paper says so.", "text/markdown"],
    ["dashes in a dialogue are not Markdown", "- Yes?\nShe said.\n- No.", "text/plain"],
    ["a heading and a link are Markdown", "# News\n\nRead [more](https://example.org).", "text/markdown"],
    ["a list with bold words is Markdown", "- **One** thing\n- Another\n", "text/markdown"],
    ["a page is HTML", "<!doctype html><title>News</title>", "text/html"],
    ["a bare element at the start is HTML", "\n  <p class=a>News</p>", "text/html"],
    ["a less-than sign in prose is not HTML", "<3 is a heart, and p < 0.05 a result.", "text/plain"],
  ])("%s", (_name, text, type) => {
    expect(detectType(text)).toBe(type);
  });

  test("a file's name says more than its content", () => {
    expect(detectType("# News\n\n**bold**", "news.TXT")).toBe("text/plain");
    expect(detectType("plain", "a.b.markdown")).toBe("text/markdown");
    expect(detectType("<p>News</p>", "page.unknown")).toBe("text/html");
  });
});

describe("what is sent", () => {
  const pasted = source({ text: "News", html: "<h1>News</h1>" });

  test("a formatted paste is sent as its HTML", () => {
    expect(readAsOf(pasted)).toBe("formatted");
    expect(contentOf(pasted)).toEqual({ content: "<h1>News</h1>", contentType: "text/html" });
  });

  test("a formatted paste read as plain text is sent as its bare words", () => {
    expect(contentOf({ ...pasted, readAs: "text/plain" })).toEqual({
      content: "News",
      contentType: "text/plain",
    });
  });

  test("a text over the limit is refused before it is sent, with both numbers", () => {
    expect(sourceProblem(source({ text: "a".repeat(1_000_001) }))).toContain("1,000,001");
    expect(sourceProblem(source({ text: "a".repeat(1_000_000) }))).toBeNull();
    expect(sourceProblem(source({ text: " \n " }))).not.toBeNull();
  });

  test("a page is sent without the pictures within it, which do not count", () => {
    const picture = (length: number) => `<p>News<img src="data:image/png;base64,${"A".repeat(length)}">`;
    expect(sourceProblem(source({ text: picture(5_000_000) }))).toBeNull();
    expect(contentOf(source({ text: "News", html: picture(200) })).content).toBe('<p>News<img src="data:,">');
    const tooLong = `<p>${"a".repeat(4_000_000)}`;
    expect(sourceProblem(source({ text: tooLong }))).toContain("Paste its text");
  });
});
