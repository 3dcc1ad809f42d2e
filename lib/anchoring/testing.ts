/** What the tests of anchoring follow passages with. */
import { describe, indexText, place } from "./anchor";

/** Places the passage between brackets in an edited text; gives its state, and the words found where there is one place. */
export function follow(marked: string, after: string): { state: string; found: string | null } {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const before = marked.replace(/[[\]]/g, "");
  const placement = place(indexText(after), describe(before, { start, end }));
  return {
    state: placement.state,
    found: "start" in placement ? after.slice(placement.start, placement.end) : null,
  };
}
