/** The two libraries others anchor with, each driven as its users drive it. */

import approxSearch, { type Match } from "approx-string-match";
import { toTextPosition } from "dom-anchor-text-quote";
import type { FullTarget, Placement } from "@/lib/anchoring/anchor";

/** What a library found, as it would be told: the words it stands on tell whether they are the same. */
export function placementOf(
  text: string,
  { quote, position }: FullTarget,
  found: { start: number; end: number } | null,
): Placement {
  if (!found) return { state: "orphan" };
  const { start, end } = found;
  if (text.slice(start, end) !== quote.exact) return { state: "changed", start, end, similarity: 0 };
  return { state: start === position.start ? "exact" : "moved", start, end };
}

/** The most errors the annotation client that made approx-string-match known allows, in any quote. */
const MOST_ERRORS = 256;
/** The context length dom-anchor-text-quote itself records, and the longest its matcher takes. */
const DOM_CONTEXT = 32;

/**
 * Finds a quote by exact search, else by approximate search with errors up to half its length, and takes the match
 * whose words, surroundings and position score best.
 */
export function placeByApproxSearch(text: string, { quote, position }: FullTarget): Match | null {
  const { exact, prefix, suffix } = quote;
  if (exact === "") return null;
  const matches = searchText(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: { match: Match; score: number } | null = null;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const nearness = 1 - Math.abs(match.start - position.start) / text.length;
    const likeness = 50 * (1 - match.errors / exact.length);
    const score = likeness + 20 * similarity(before, prefix) + 20 * similarity(after, suffix) + 2 * nearness;
    if (!best || score > best.score) best = { match, score };
  }
  return best?.match ?? null;
}

function searchText(text: string, pattern: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approxSearch(text, pattern, mostErrors);
}

function similarity(text: string, pattern: string): number {
  if (pattern === "") return 1;
  if (text === "") return 0;
  const [match] = searchText(text, pattern, pattern.length);
  return match ? 1 - match.errors / pattern.length : 0;
}

/** Finds a quote with dom-anchor-text-quote, whose matcher reads nothing of the DOM but the root's text. */
export function placeByDomAnchor(
  text: string,
  { quote, position }: FullTarget,
): { start: number; end: number } | null {
  const selector = {
    exact: quote.exact,
    prefix: quote.prefix.slice(-DOM_CONTEXT),
    suffix: quote.suffix.slice(0, DOM_CONTEXT),
  };
  return toTextPosition({ textContent: text }, selector, { hint: position.start });
}
