/** The head of the report: its title first, then where the article comes from, how its claims stand, and the ways in. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { isDecided, progresses } from "@/lib/claims/progress";
import { standings } from "@/lib/claims/verdict";
import type { ClaimView } from "@/lib/claims/view";
import { type Article, opensWithTitle, sameWords, textOf } from "@/lib/text/article";
import { holdsPrivate, otherWords, type Report, spanOf } from "../report";
import { dayOf, dotted, inWords, linkedAddress, verdictSign } from "./words";

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
  const tally = tallyOf(claims);
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
        sourceUrl && linkedAddress(sourceUrl),
      ]),
    ),
    ...(tally.length === 0 ? [] : [h("ul", { className: "tally", ariaLabel: "Claims by verdict" }, tally)]),
    ...(claims.length === 0 ? [] : [h("p", { className: "by" }, `Claims stand at: ${progressOf(claims)}.`)]),
    ...reviewNote(report),
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

/** How many claims there are with each verdict; of those that were decided, how many are looked at again. */
function tallyOf(claims: readonly ClaimView[]): Element[] {
  return standings.flatMap((standing) => {
    const those = claims.filter(({ verdict }) => (verdict ?? "undecided") === standing);
    const again = those.filter(isLookedAtAgain).length;
    const more = again === 0 ? "" : ` (${again} of them under review again)`;
    return those.length === 0 ? [] : [h("li", [verdictSign(standing), ` ${those.length}${more}`])];
  });
}

/** How many claims are how far worked on. */
function progressOf(claims: readonly ClaimView[]): string {
  return progresses
    .map((progress) => ({ progress, count: claims.filter((claim) => claim.progress === progress).length }))
    .filter(({ count }) => count > 0)
    .map(({ progress, count }) => `${count} ${inWords(progress)}`)
    .join(", ");
}

function isLookedAtAgain({ verdict, progress }: ClaimView): boolean {
  return verdict !== null && !isDecided(progress);
}

/** Says of how many claims the words are not those that they were made on; nothing where they all are. */
function reviewNote(report: Report): Element[] {
  const isAsMade = (passage: ClaimView["passages"][number]) =>
    spanOf(passage.placement) !== null && otherWords(report, passage) === null;
  const count = report.claims.filter(({ passages }) => !passages.every(isAsMade)).length;
  if (count === 0) return [];
  const words = count === 1 ? "1 claim was made" : `${count} claims were made`;
  return [h("p", { className: "by" }, `${words} on words that have changed since, or were not found again.`)];
}
