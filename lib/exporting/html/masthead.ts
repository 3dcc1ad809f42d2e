/** The head of the report: its title first, then where the article comes from, how its claims stand, and the ways in. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { standings } from "@/lib/claims/verdict";
import { shownAddress } from "@/lib/sources/address";
import { type Article, opensWithTitle, sameWords, textOf } from "@/lib/text/article";
import { holdsPrivate, type Report } from "../report";
import { dayOf, dotted, verdictSign } from "./words";

/** Parts an article after the headline that is its title; where it has none such, all of it is the rest. */
export function splitOpening({ document, article }: Report): { opening: Article; rest: Article } {
  const at = opensWithTitle(article, document.title)
    ? article.children.findIndex(
        (child) =>
          child.type === "element" && child.tagName === "h1" && sameWords(textOf(child), document.title),
      )
    : -1;
  return {
    opening: { ...article, children: article.children.slice(0, at + 1) },
    rest: { ...article, children: article.children.slice(at + 1) },
  };
}

/** Writes the head; `opening` is the article's own, with its headline, or empty where it has none. */
export function masthead(report: Report, opening: ElementContent[]): Element {
  const { document, article, claims } = report;
  const { title, byline, publisher, publishedAt, sourceUrl, lang, dir } = document;
  const tally = standings
    .map((standing) => ({
      standing,
      count: claims.filter(({ verdict }) => (verdict ?? "undecided") === standing).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => h("li", [verdictSign(standing), ` ${count}`]));
  return h("header", [
    h("p", { className: "kicker" }, "Annotated report"),
    ...(holdsPrivate(report)
      ? [
          h(
            "p",
            { className: "private" },
            "Holds private notes: not everyone who may read the article may read them.",
          ),
        ]
      : []),
    ...(opening.length > 0 ? [h("div", { className: "text", lang, dir }, opening)] : []),
    ...(opensWithTitle(article, title) ? [] : [h("h1", { lang, dir }, title)]),
    h(
      "p",
      { className: "by" },
      dotted([
        byline && h("bdi", byline),
        publisher && h("bdi", publisher),
        publishedAt && dayOf(publishedAt),
        sourceUrl && h("a", { href: sourceUrl }, h("bdi", { dir: "ltr" }, shownAddress(sourceUrl))),
      ]),
    ),
    ...(tally.length === 0 ? [] : [h("ul", { className: "tally", ariaLabel: "Claims by verdict" }, tally)]),
    h(
      "nav",
      dotted(
        ["notes", "claims", "sources", "made"].map((id) =>
          h("a", { href: `#${id}` }, id === "made" ? "how it was made" : id),
        ),
      ),
    ),
  ]);
}
