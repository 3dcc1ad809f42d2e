import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leafBlocks, opensWithTitle } from "./article";
import { articleOfPlainText, shortened, titleOfPlainText, withUnixLines } from "./plain-text";

function outline(text: string, title?: string): string[] {
  return leafBlocks(articleOfPlainText(text, { title })).map(
    (leaf) => `${leaf.element.tagName} ${leaf.text}`,
  );
}

describe("paragraphs", () => {
  test("blank lines part paragraphs, and a single line end stays within one", () => {
    expect(outline("One\ntwo\n\nthree\n \t\nfour")).toEqual(["p One\ntwo", "p three", "p four"]);
  });

  test("indentation, runs of spaces and unusual characters stay as they are", () => {
    const text = "\n\n  A  b\u00A0c\t\n\n\u3000漢字\u200Bかな\n\ne\u0301 👩‍👩‍👧";
    expect(leafBlocks(articleOfPlainText(text)).map((leaf) => leaf.text)).toEqual([
      "  A  b\u00A0c\t",
      "\u3000漢字\u200Bかな",
      "e\u0301 👩‍👩‍👧",
    ]);
  });

  test("every leaf block is its own stretch of the text, in order, and all between is blank", () => {
    const line = fc.constantFrom("", " ", "word", "  two words ", "漢字", "مرحبا", "👍🏽", "\u00A0", "\n");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        let end = 0;
        for (const leaf of leafBlocks(articleOfPlainText(text))) {
          expect(text.slice(leaf.start, leaf.end)).toBe(leaf.text);
          expect(text.slice(end, leaf.start).trim()).toBe("");
          expect(leaf.start).toBeGreaterThanOrEqual(end);
          end = leaf.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  test("Windows and old Mac line ends become one line end each", () => {
    expect(withUnixLines("a\r\nb\rc\n\r\nd")).toBe("a\nb\nc\n\nd");
  });

  test("half a million paragraphs are laid out without trouble", () => {
    expect(leafBlocks(articleOfPlainText("a\n\n".repeat(300_000)))).toHaveLength(300_000);
  });
});

describe("the headline", () => {
  test("a short first line that stands alone is the headline", () => {
    expect(outline("A headline\n\nThe story.")).toEqual(["h1 A headline", "p The story."]);
  });

  test.each([
    "The ministry published a report on Friday.",
    'He said: "Nobody counted them."',
    "国务院新闻办公室周五发表白皮书。",
  ])("a first sentence is none, however short: %s", (sentence) => {
    expect(outline(`${sentence}\n\nThe story.`)).toEqual([`p ${sentence}`, "p The story."]);
    expect(outline(`${sentence}\n\nThe story.`, sentence)).toEqual([`h1 ${sentence}`, "p The story."]);
  });

  test.each([
    "Who counted the four thousand?",
    "Talks on trade held in the U.S.",
    "Chapter 1.",
    "And then there were…",
    "More to come...",
  ])("a first line that is no whole sentence is one: %s", (line) => {
    expect(outline(`${line}\n\nThe story.`)).toEqual([`h1 ${line}`, "p The story."]);
  });

  test("a text of one paragraph has no headline", () => {
    expect(outline("Nothing but this.")).toEqual(["p Nothing but this."]);
  });

  test("a first line that runs on is a headline only when a person gave it as the title", () => {
    expect(outline("A headline\nThe story.")).toEqual(["p A headline\nThe story."]);
    expect(outline("A headline\nThe story.", "a headline")).toEqual(["p A headline\nThe story."]);
    expect(outline("A headline\nThe story.", " A  headline")).toEqual(["h1 A headline", "p The story."]);
  });

  test("an article opens with its title when its headline has the same words", () => {
    const article = articleOfPlainText("Cafe\u0301  society\n\nThe story.");
    expect(opensWithTitle(article, "Café society")).toBe(true);
    expect(opensWithTitle(article, "Cafe society")).toBe(false);
    expect(opensWithTitle(articleOfPlainText("One paragraph."), "One paragraph.")).toBe(false);
  });
});

describe("the title", () => {
  test("the first line that is not blank is the title", () => {
    expect(titleOfPlainText(" \n\n  The  title \nand more")).toBe("The title");
    expect(titleOfPlainText(" \n\t")).toBe("");
  });

  test("a long first line gives its first words", () => {
    expect(titleOfPlainText("word ".repeat(100))).toBe(`${"word ".repeat(40).trim()}…`);
  });

  test("a script without spaces is cut between its words", () => {
    expect(shortened("中国法院宣告被告人无罪", 3)).toBe("中国…");
    expect(shortened(`One ${"word-".repeat(9)}`, 20)).toBe("One word-word-word-…");
  });

  test("text without spaces or words is cut between characters, never through one", () => {
    expect(shortened(`a${"😀".repeat(200)}`)).toBe(`a${"😀".repeat(99)}…`);
  });
});
