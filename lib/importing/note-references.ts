/**
 * References to notes. A page raises the number of a note above the line; in an article's text, which knows no height, it
 * would become one with the figure before it: 4,032 and note 1 would be quoted as 4,0321. So it is put in brackets.
 */

import type { Element, ElementContent } from "hast";
import { textOf } from "@/lib/text/article";

/** What notes are counted by: figures or letters, few, and nothing that sets them off yet. */
const MARK = /^[\p{L}\p{N}]{1,4}$/u;

interface Place {
  inNotes: boolean;
  isRaised: boolean;
}

/** Tells whether a link is a raised number, be its note in the article or elsewhere, and is not among the notes itself. */
export function isNoteReference(element: Element, { inNotes, isRaised }: Place): boolean {
  const { tagName, properties, children } = element;
  if (tagName !== "a" || inNotes || properties.href === undefined) return false;
  return (isRaised || isOnly(children, "sup")) && MARK.test(textOf(element).trim());
}

/** Puts a reference in brackets, as raised as it is itself. */
export function setOff(element: Element): Element {
  const [only] = element.children;
  if (only?.type === "element" && isOnly(element.children, only.tagName)) {
    return { ...element, children: [setOff(only)] };
  }
  const words = { type: "text" as const, value: `[${textOf(element).trim()}]` };
  return { ...element, children: [words] };
}

/** Tells whether there is nothing but one element of a name. */
export function isOnly(children: readonly ElementContent[], tagName: string): boolean {
  const [only, ...others] = children;
  return others.length === 0 && only?.type === "element" && only.tagName === tagName;
}
