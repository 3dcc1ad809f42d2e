/** Which paragraphs of a comparison went elsewhere, word for word: they are neither new nor gone. */
import type { ComparedParagraph } from "./compare-texts";

/** Says of each removed paragraph that stands among the added ones too, and of that one, which way it went. */
export function markMoved(compared: readonly ComparedParagraph[]): ComparedParagraph[] {
  const added = new Map<string, number[]>();
  compared.forEach((each, at) => {
    if (each.kind === "added") added.set(each.text, [...(added.get(each.text) ?? []), at]);
  });
  const marked = [...compared];
  compared.forEach((each, from) => {
    const to = each.kind === "removed" ? added.get(each.text)?.shift() : undefined;
    if (each.kind !== "removed" || to === undefined) return;
    const moved = from < to ? "down" : "up";
    marked[from] = { ...each, moved };
    marked[to] = { kind: "added", text: each.text, moved };
  });
  return marked;
}
