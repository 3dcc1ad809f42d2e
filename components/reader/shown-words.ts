/** How much of what was marked stands in the margin, in words. */
import { hasPlace, type Mark } from "./mark";

/** "3 of 5 shown, 1 without a place": what has no place in the text is none of those that could be shown. */
export function shownWords(shown: number, marks: readonly Mark[]): string {
  const placed = placedCount(marks);
  const lost = marks.length - placed;
  return `${shown} of ${placed} shown${lost === 0 ? "" : `, ${lost} without a place`}`;
}

/** How many marks have a place in the text. */
export function placedCount(marks: readonly Mark[]): number {
  return marks.filter(hasPlace).length;
}
