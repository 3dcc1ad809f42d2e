/**
 * Tells screen readers which blocks of the article have notes, without a word being broken up: each block
 * points with aria-details to the cards of the marks that begin in it, as far as they are on the page.
 */
import { useEffect } from "react";
import { countWhile } from "@/lib/text/leaf-index";
import type { Mark } from "./mark";
import { useReader } from "./reader-context";

/** Ties blocks to the cards of `marks`, which must be a stable list; unties them when it changes. */
export function useLeafDetails(marks: readonly Mark[]): void {
  const leaves = useReader((state) => state.page?.leaves.leaves);
  useEffect(() => {
    if (!leaves) return undefined;
    const keys = new Map<Element, string[]>();
    for (const { key, spans } of marks) {
      const [span] = spans;
      const leaf = span && leaves[countWhile(leaves, ({ end }) => end <= span.start)];
      if (leaf) keys.set(leaf.element, [...(keys.get(leaf.element) ?? []), key]);
    }
    for (const [element, ofIt] of keys) element.setAttribute("aria-details", ofIt.join(" "));
    return () => {
      for (const element of keys.keys()) element.removeAttribute("aria-details");
    };
  }, [leaves, marks]);
}
