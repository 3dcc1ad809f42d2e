/** A comparison in one sentence. */
import type { ComparedParagraph } from "@/lib/versions/compare-texts";

/** Says how many paragraphs changed, came and went. */
export function countChanges(paragraphs: readonly ComparedParagraph[]): string {
  const count = (kind: ComparedParagraph["kind"]) => paragraphs.filter((each) => each.kind === kind).length;
  const told = (["changed", "added", "removed"] as const).flatMap((kind) => {
    const number = count(kind);
    return number === 0
      ? []
      : [`${number.toLocaleString("en")} ${number === 1 ? "paragraph" : "paragraphs"} ${kind}`];
  });
  return told.length === 0 ? "No word differs." : `${told.join(", ")}.`;
}
