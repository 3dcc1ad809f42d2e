/**
 * Finds the bare http and https addresses in plain text, so that a body that is a string can show
 * them as links. What follows an address in a sentence (a full stop, a closing bracket) is not part of it.
 */

import { isSafeHref } from "./link";

/** A stretch of the text; `href` is null where it is not an address. */
export interface Stretch {
  text: string;
  href: string | null;
}

// Ends at white space, at quotation marks and angle brackets, and at CJK punctuation, which follows
// an address without a space.
const ADDRESS = /https?:\/\/[^\s<>"“”«»\u3000-\u303f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]+/giu;
const CLOSING = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);
const TRAILING = new Set([".", ",", ";", ":", "!", "?", "'", "’", "…", "*", "_", "،", "؛", "؟"]);

/** Splits plain text into stretches that, joined, are the text again. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = withoutTrailing(match[0]);
    if (!isSafeHref(href)) continue;
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), href: null });
    stretches.push({ text: href, href });
    end = match.index + href.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), href: null });
  return stretches;
}

/** Drops the sentence's own punctuation; a bracket stays if it was opened within the address. */
function withoutTrailing(address: string): string {
  const unclosed = bracketBalance(address);
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const opening = CLOSING.get(last);
    if (opening === undefined ? !TRAILING.has(last) : (unclosed.get(opening) ?? 0) >= 0) break;
    if (opening !== undefined) unclosed.set(opening, (unclosed.get(opening) ?? 0) + 1);
    end -= 1;
  }
  return address.slice(0, end);
}

/** Counts, for each kind of bracket, how many more are opened than closed. */
function bracketBalance(address: string): Map<string, number> {
  const balance = new Map<string, number>();
  for (const char of address) {
    const opening = CLOSING.get(char);
    if (opening !== undefined) balance.set(opening, (balance.get(opening) ?? 0) - 1);
    else if (char === "(" || char === "[" || char === "{") balance.set(char, (balance.get(char) ?? 0) + 1);
  }
  return balance;
}
