/** A comparison in one sentence. */
import type { ComparedParagraph } from "@/lib/versions/compare-texts";

/** Says how many paragraphs changed, moved, came and went. */
export function countChanges(paragraphs: readonly ComparedParagraph[]): string {
  const kinds = paragraphs.map((each) => {
    if (each.kind === "same" || each.kind === "changed" || !each.moved) return each.kind;
    return each.kind === "added" ? "moved" : null;
  });
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  const told = ["changed", "moved", "added", "removed"].flatMap((kind) => {
    const number = count(kind);
    return number === 0
      ? []
      : [`${number.toLocaleString("en")} ${number === 1 ? "paragraph" : "paragraphs"} ${kind}`];
  });
  return told.length === 0 ? "No word differs." : `${told.join(", ")}.`;
}
