import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { type Standing, standings } from "@/lib/claims/verdict";
import type { Article } from "@/lib/text/article";
import type { NumberedMark } from "../report";
import { markArticle } from "./marked-article";
import { style } from "./style";

const text = "Courts acquitted 4,032 defendants.";
const article: Article = { type: "root", children: [h("p", { dataStart: 0 }, text)] };

/** The article under marks that each reach from their number to the end of the text. */
function marked(all: [Standing | null, boolean?][]): Element {
  const marks = all.map(([standing, isChanged = false], start): NumberedMark => {
    const kind = standing === null ? "note" : "claim";
    const spans = [{ start, end: text.length, isChanged }];
    return { label: `${start}`, anchor: `${kind}-${start}`, kind, standing, spans };
  });
  return new JSDOM(toHtml(h("div", markArticle(article, marks)))).window.document.body;
}

/** What the marks over the last piece of the text look like, the outermost first. */
function looksOfLast(all: [Standing | null, boolean?][]): string[] {
  const outermost = [...marked(all).querySelectorAll("p > mark")].at(-1)!;
  return [outermost, ...outermost.querySelectorAll("mark")].map(({ className }) => className);
}

it("each verdict has a look of its own, without its colour", () => {
  const looks = standings.map((standing) => {
    const rules = [...style.matchAll(new RegExp(`mark\\.(?:claim|${standing}) \\{([^}]*)\\}`, "g"))];
    expect(looksOfLast([[standing]])).toEqual([`claim ${standing}`]);
    return rules.map(([, rule = ""]) => rule.replaceAll("var(--hue)", "")).join("");
  });
  expect(new Set(looks).size).toBe(standings.length);
});

it("words under several marks show the look of each, once", () => {
  expect(looksOfLast([["refuted"], [null], ["supported"], ["refuted", true], [null]])).toEqual([
    "note",
    "claim refuted",
    "claim supported",
    "changed",
  ]);
});

it("a table that is wider than the page scrolls in a box that the keyboard reaches and a screen reader names", () => {
  const row = h("tbody", h("tr", h("td", { dataStart: 0 }, text)));
  const tables = h("section", [
    h("table", [h("caption", { dataStart: 0 }, "Acquittals"), row]),
    h("table", row),
  ]);
  const page = h("div", markArticle({ type: "root", children: [tables] }, []));
  const boxes = [...new JSDOM(toHtml(page)).window.document.querySelectorAll(".wide[tabindex='0']")];
  expect(boxes.map((box) => box.getAttribute("aria-label"))).toEqual(["Acquittals", "Table"]);
  for (const box of boxes) expect(box.firstElementChild?.localName).toBe("table");
  expect(style).toContain(".wide { overflow-x: auto; }");
});

it("the words stay as they were, and a mark's number stands after them", () => {
  const body = marked([["refuted"], [null]]);
  expect([...body.querySelectorAll("sup")].map(({ textContent }) => textContent)).toEqual(["0", "1"]);
  for (const number of body.querySelectorAll("sup")) number.remove();
  expect(body.textContent).toBe(text);
});

it("a mark's number is told from a number that the article itself refers to a footnote by", () => {
  const reference = h("sup", h("a", { href: "#fn-1" }, "1"));
  const leaf = h("p", { dataStart: 0 }, [text, reference]);
  const spans = [{ start: 0, end: text.length, isChanged: false }];
  const note: NumberedMark = { label: "N1", anchor: "note-1", kind: "note", standing: null, spans };
  const body = new JSDOM(toHtml(h("div", markArticle({ type: "root", children: [leaf] }, [note])))).window
    .document.body;
  const [own, theirs] = body.querySelectorAll("sup");
  expect(own?.outerHTML).toBe('<sup class="label"><a href="#note-1" aria-label="Note 1">N1</a></sup>');
  expect(theirs?.outerHTML).toBe('<sup><a href="#fn-1">1</a></sup>');
  expect(style).toContain("sup.label a {");
  expect(style).not.toMatch(/[^.\w]sup a \{/);
});
