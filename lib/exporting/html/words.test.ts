import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { dayOf, dotted, quotation } from "./words";

it.each([
  ["2017-12-15T23:30-05:00", "15 December 2017"],
  ["2017-12-15", "15 December 2017"],
  ["2017-12", "December 2017"],
  ["2017", "2017"],
])("what was published at %s is said to be of no other day, and of no day that is not known", (at, words) => {
  const { properties, children } = dayOf(at);
  expect([properties.dateTime, children]).toEqual([at, [{ type: "text", value: words }]]);
});

it("every fact of a line is a piece of its own, with the dot before it, so that none hangs at the end of a line", () => {
  const html = toHtml(dotted(["Ben Nakamura", null, "Refuted", "29 November 2026"]));
  const pieces = html
    .match(/<span>.*?(?=<span>|<\/span>$)/g)
    ?.map((piece) => piece.replaceAll(/<[^>]+>/g, ""));
  expect(pieces).toEqual(["Ben Nakamura ", "· Refuted ", "· 29 November 2026"]);
  expect(toHtml(dotted(["Refuted", "too early"], "Before: "))).toContain("<span>Before: Refuted</span>");
});

it("words that have quotation marks at an edge are quoted between others, and stay as they are", () => {
  expect(toHtml(quotation("“remarkable progress” in protecting"))).toBe(
    '<q dir="auto" class="outer">“remarkable progress” in protecting</q>',
  );
  expect(toHtml(quotation("progress"))).toBe('<q dir="auto">progress</q>');
});
