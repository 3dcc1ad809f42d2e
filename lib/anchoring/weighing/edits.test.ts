import fc from "fast-check";
import { expect, test } from "vitest";
import { countEdits } from "./edits";

/** The textbook table, for comparison: the last row holds the edits to each beginning of the text. */
function lastRow(pattern: Uint16Array, text: Uint16Array): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, column) => column);
  pattern.forEach((unit, i) => {
    const next = [i + 1];
    text.forEach((other, j) => {
      const replaced = (row[j] ?? 0) + (unit === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row;
}

const units = fc
  .array(fc.constantFrom(97, 98, 99, 0x6cd5), { maxLength: 90 })
  .map((list) => Uint16Array.from(list));

test("edits are counted as in the textbook, across blocks of 32", () => {
  fc.assert(
    fc.property(units, units, (pattern, text) => {
      const row = lastRow(pattern, text);
      const least = Math.min(...row);
      expect(countEdits(pattern, text)).toEqual({
        whole: row[text.length],
        least,
        leastAt: row.indexOf(least),
      });
    }),
  );
});
