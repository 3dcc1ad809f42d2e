/**
 * Tells screen readers which blocks of the article have notes, without a word being broken up: each block
 * points with aria-details to the card of the first mark that begins in it (ARIA 1.2 knows no second one), and
 * the others follow that card.
 */
import { useEffect } from "react";
import { countWhile } from "@/lib/text/leaf-index";
import type { Mark } from "../mark";
import { useReader } from "../reader-context";

/** Ties blocks to the cards of `marks`, which must be a stable list; unties them when it changes. */
export function useLeafDetails(marks: readonly Mark[]): void {
  const leaves = useReader((state) => state.page?.leaves.leaves);
  useEffect(() => {
    if (!leaves) return undefined;
    const tied = new Set<Element>();
    for (const { key, spans } of marks) {
      const [span] = spans;
      const element = span && leaves[countWhile(leaves, ({ end }) => end <= span.start)]?.element;
      if (!element || tied.has(element)) continue;
      element.setAttribute("aria-details", key);
      tied.add(element);
    }
    return () => {
      for (const element of tied) element.removeAttribute("aria-details");
    };
  }, [leaves, marks]);
}
