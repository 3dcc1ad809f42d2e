import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leafBlocks, opensWithTitle } from "@/lib/text/article";
import { readImport } from "./import";
import type { Imported, ImportInput } from "./imported";
import { sanitizeTree } from "./sanitize";

function imported(input: ImportInput): Imported {
  const result = readImport(input);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

function refusal(input: ImportInput) {
  const result = readImport(input);
  return result.ok
    ? null
    : { kind: result.refusal.kind, paths: result.refusal.fields?.map(({ path }) => path) };
}

const plain = (content: string) => ({ content, contentType: "text/plain" as const });
const html = (content: string) => ({ content, contentType: "text/html" as const });

describe("what is known of an article", () => {
  test("plain text gives its first line as title, a date line near the top as date, and its script's language", () => {
    const read = imported(plain("Ein Titel\r\n\r\nAktualisiert: 2 March 2021\r\n\r\nDie Stadt und der Rat."));
    expect(read).toMatchObject({
      title: "Ein Titel",
      publishedAt: "2021-03-02",
      lang: "de",
      dir: "ltr",
      byline: null,
    });
    expect(read.text).toBe("Ein Titel\n\nAktualisiert: 2 March 2021\n\nDie Stadt und der Rat.");
    expect(read.length).toBe(read.text.length);
  });

  test.each([
    ["By Jane Doe and John Roe", "Jane Doe and John Roe", null],
    ["15 December 2017", null, "2017-12-15"],
    ["Last updated: December 15, 2017", null, "2017-12-15"],
    ["By J. Doe | December 15, 2017", "J. Doe", "2017-12-15"],
  ])("a credit above the headline is not taken for it: %s", (credit, byline, publishedAt) => {
    const read = imported(plain(`${credit}\n\nThe headline\n\nThe story.`));
    expect(read).toMatchObject({ title: "The headline", byline, publishedAt });
    expect(leafBlocks(read.article).map(({ element }) => element.tagName)).toEqual(["p", "h1", "p"]);
    expect(imported({ ...plain(read.text), title: credit }).title).toBe(credit);
  });

  test.each([
    ["XinhuaUpdated: December 15, 2017", "Xinhua"],
    ["Staff writer. Updated: December 15, 2017", "Staff writer"],
    ["What the ministry did on December 15, 2017", null],
    ["By Night", null],
  ])("a credit under the headline names who made the article, and no other line does: %s", (line, byline) => {
    const read = imported(plain(`The headline\n\n${line}\n\nThe story.`));
    expect(read).toMatchObject({ title: "The headline", byline });
  });

  test("a headline over a credit with no blank line between is one all the same, and the credit is read", () => {
    const read = imported(plain("The headline\nBy Ann Writer and Ben Roe, 14 March 2024\n\nThe story."));
    expect(read).toMatchObject({
      title: "The headline",
      byline: "Ann Writer and Ben Roe",
      publishedAt: "2024-03-14",
    });
    expect(read.article.children[0]).toMatchObject({ tagName: "h1" });
    const again = {
      ...plain("Another headline\nBy Ann Writer, 3 May 2019\n\nThe story."),
      title: "The headline",
    };
    expect(imported(again).article.children[0]).toMatchObject({ tagName: "h1" });
    const story = "A story goes on for a while. It has sentences, and it ends in a full stop.";
    const told = imported(plain(`${story}\nUpdated: 3 May 2019\n\nMore of it.`));
    expect(told.article.children[0]).toMatchObject({ tagName: "p" });
    const list = imported(plain("Shopping\nMilk\nBread, 14 March 2024\n\nThe story."));
    expect(list.article.children[0]).toMatchObject({ tagName: "p" });
  });

  test("what a person states wins over what the source says", () => {
    const page = `<html lang="fr"><meta name="author" content="A"><meta property="article:published_time" content="2020-01-01"><title>T</title><p>Text`;
    const stated = {
      title: "Mine",
      byline: "B",
      publisher: "P",
      publishedAt: "2021-05-06",
      sourceUrl: "https://a.example/",
      lang: "EN-gb",
    };
    expect(imported({ ...html(page), ...stated })).toMatchObject({ ...stated, lang: "en-GB" });
    expect(imported({ ...html(page), title: " ", byline: null, lang: "" })).toMatchObject({
      title: "T",
      byline: "A",
      lang: "fr",
    });
  });

  test("an article with no title of any kind is called by its first words", () => {
    expect(imported(html(`<p>${"word ".repeat(100)}</p>`)).title).toBe(`${"word ".repeat(40).trim()}…`);
  });

  test("Arabic runs from right to left, by its tag or by its letters", () => {
    expect(imported(plain("مرحبا بكم في القارئ"))).toMatchObject({ lang: "ar", dir: "rtl" });
    expect(imported({ ...plain("2017 = 1439"), lang: "ar" })).toMatchObject({ dir: "rtl" });
  });

  test("a headline that is the title opens the article in every format", () => {
    for (const input of [
      plain("Title\n\nText."),
      html("<h1>Title</h1><p>Text."),
      { content: "# Title\n\nText.", contentType: "text/markdown" as const },
    ]) {
      const { article, title, text } = imported(input);
      expect(text).toBe("Title\n\nText.");
      expect(opensWithTitle(article, title)).toBe(true);
    }
  });

  test("an address with a password is not taken from a page", () => {
    const page = '<html><link rel="canonical" href="https://u:p@a.example/b"><title>T</title><p>Text';
    expect(imported(html(page)).sourceUrl).toBeNull();
    const markdown = "---\nurl: https://u:p@a.example/b\n---\nText.";
    expect(imported({ content: markdown, contentType: "text/markdown" }).sourceUrl).toBeNull();
  });

  test("metadata that could not be kept is not believed", () => {
    const page = String.raw`<script type="application/ld+json">{"@type":"Article","headline":"a\u0000b","author":"\ud800"}</script><p>Text`;
    expect(imported(html(page))).toMatchObject({ title: "Text", byline: null });
  });
});

describe("what is refused", () => {
  test.each(["", " \n\t", "\u00A0"])("a text that is blank: %j", (content) => {
    expect(refusal(plain(content))).toEqual({ kind: "invalid", paths: ["content"] });
  });

  test("a page with nothing to read", () => {
    expect(refusal(html("<script>alert(1)</script><hr><img src=x>"))).toEqual({
      kind: "invalid",
      paths: ["content"],
    });
  });

  test.each(["a\0b", "a\uD800b", "\uDC00"])("text that the database cannot hold: %j", (content) => {
    expect(refusal(plain(content))).toEqual({ kind: "invalid", paths: ["content"] });
  });

  test("a date, an address or a language that is none, all at once", () => {
    const wrong = { publishedAt: "2021-02-31", sourceUrl: "javascript:alert(1)", lang: "not a language" };
    expect(refusal({ ...plain("Text"), ...wrong })).toEqual({
      kind: "invalid",
      paths: ["publishedAt", "sourceUrl", "lang"],
    });
  });

  test("canonical text over a million code units, and not one less", () => {
    expect(refusal(plain("a".repeat(1_000_001)))?.kind).toBe("too-large");
    expect(imported(plain("a".repeat(1_000_000))).length).toBe(1_000_000);
  });

  test("markup over four million code units, without the pictures within it", () => {
    const page = (content: string) => ({ content, contentType: "text/html" as const });
    expect(refusal(page(`<p>a</p>${"<i></i>".repeat(600_000)}`))?.kind).toBe("too-large");
    const picture = `<img src="data:image/png;base64,${"A".repeat(5_000_000)}">`;
    expect(imported(page(`<p>Courts acquitted ${picture}many.</p>`)).text).toContain("many");
  });
});

describe("every imported article", () => {
  const words = fc.constantFrom(
    "word",
    " ",
    "\n",
    "  two words ",
    "漢字",
    "かな",
    "مرحبا",
    "👩‍👩‍👧",
    "e\u0301",
    "\u00A0",
    "&amp;",
    "&nbsp;",
    "<br>",
  );
  const names =
    "p div h1 h2 ul ol li dl dt dd table tr td th caption blockquote pre figure figcaption section b i a span em sup ruby rt aside form".split(
      " ",
    );
  const { fragment } = fc.letrec<{ fragment: string }>((tie) => ({
    fragment: fc.oneof(
      { depthSize: "medium" },
      words,
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("fragment"), { maxLength: 4 }))
        .map(([name, inner]) => `<${name} id=x href=#x>${inner.join("")}</${name}>`),
      // Left open, so that the parser has something to mend.
      fc.tuple(fc.constantFrom(...names), tie("fragment")).map(([name, inner]) => `<${name}>${inner}`),
    ),
  }));
  const sources = fc.oneof(
    fc.array(fragment, { maxLength: 6 }).map((parts) => html(parts.join(""))),
    fc.array(fragment, { maxLength: 6 }).map((parts) => html(`<!doctype html><body>${parts.join("")}`)),
    fc
      .array(
        fc.oneof(
          words,
          fc.constantFrom(
            "# ",
            "- ",
            "> ",
            "1. ",
            "\n\n",
            "**",
            "|a|b|\n|-|-|\n",
            "[^1]",
            "[^1]: ",
            "```\n",
            "    ",
          ),
        ),
      )
      .map((parts) => ({ content: parts.join(""), contentType: "text/markdown" as const })),
    fc.array(words).map((parts) => plain(parts.join(""))),
  );

  test("has leaf blocks in order that are, each, their stretch of the canonical text", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const result = readImport(source);
        if (!result.ok) return;
        const { article, text } = result.value;
        let end = -1;
        for (const leaf of leafBlocks(article)) {
          expect(text.slice(leaf.start, leaf.end)).toBe(leaf.text);
          expect(leaf.start).toBeGreaterThan(end);
          end = leaf.end;
        }
        expect(end === text.length || source.contentType === "text/plain").toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("holds no text outside a leaf block, no empty text node, and no two side by side", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const result = readImport(source);
        if (result.ok) expect(faults(result.value.article.children, false)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("is not changed by sanitising it again", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const result = readImport(source);
        if (!result.ok) return;
        const bare = structuredClone(result.value.article);
        for (const { element } of leafBlocks(bare)) delete element.properties.dataStart;
        expect(sanitizeTree(bare)).toEqual(bare);
      }),
      { numRuns: 200 },
    );
  });
});

function faults(nodes: Imported["article"]["children"], inLeaf: boolean): string[] {
  return nodes.flatMap((node, at) => {
    if (node.type === "text") {
      const found = [];
      if (!inLeaf) found.push(`text outside a leaf block: ${node.value}`);
      if (node.value === "") found.push("an empty text node");
      if (nodes[at + 1]?.type === "text") found.push("neighbouring text nodes");
      return found;
    }
    if (node.type !== "element") return [node.type];
    const isLeaf = node.properties.dataStart !== undefined;
    const nested = isLeaf && inLeaf ? ["a leaf block in a leaf block"] : [];
    return [...nested, ...faults(node.children, inLeaf || isLeaf)];
  });
}
