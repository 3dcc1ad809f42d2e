/** Leaves out of a comparison what is the same and stands far from any change. */
import type { ComparedParagraph } from "@/lib/versions/compare-texts";

/** How many unchanged paragraphs stay in sight on either side of a change, for their sense. */
const context = 1;

/** Fewer than so many are not worth a fold. */
const leastFold = 3;

/** Splits a comparison into stretches to show and, between them, the numbers of paragraphs left out. */
export function foldUnchanged<Paragraph extends ComparedParagraph>(
  paragraphs: readonly Paragraph[],
): (Paragraph[] | number)[] {
  const stretches: (Paragraph[] | number)[] = [];
  const show = (shown: readonly Paragraph[]) => {
    const last = stretches.at(-1);
    if (Array.isArray(last)) last.push(...shown);
    else if (shown.length > 0) stretches.push([...shown]);
  };
  let at = 0;
  while (at < paragraphs.length) {
    const end = endOfSame(paragraphs, at);
    const from = at === 0 ? 0 : at + context;
    const to = end === paragraphs.length ? end : end - context;
    if (to - from >= leastFold) {
      show(paragraphs.slice(at, from));
      stretches.push(to - from);
      show(paragraphs.slice(to, end));
    } else {
      show(paragraphs.slice(at, end));
    }
    show(paragraphs.slice(end, end + 1));
    at = end + 1;
  }
  return stretches;
}

/** The index of the first paragraph from `at` on that is not the same; the length where all are. */
function endOfSame(paragraphs: readonly ComparedParagraph[], at: number): number {
  let end = at;
  while (paragraphs[end]?.kind === "same") end += 1;
  return end;
}
