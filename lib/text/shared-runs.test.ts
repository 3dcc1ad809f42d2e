import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedRuns } from "./shared-runs";

const letters = (word: string) => word.split("");
const run = (before: number, after: number, length: number) => ({ before, after, length });

test("the runs between a removal and an insertion are found where they stand", () => {
  expect(sharedRuns(letters("abcdef"), letters("acdxef"), 10)).toEqual([
    run(0, 0, 1),
    run(2, 1, 2),
    run(4, 4, 2),
  ]);
});

test("sequences with nothing in common share no run", () => {
  expect(sharedRuns(letters("abc"), letters("xyz"), 10)).toEqual([]);
  expect(sharedRuns([], letters("xyz"), 10)).toEqual([]);
});

test("the search ends without an answer when it would take more edits than allowed", () => {
  expect(sharedRuns(letters("abc"), letters("xyz"), 5)).toBeNull();
  expect(sharedRuns(letters("abc"), letters("xyz"), 6)).toEqual([]);
});

/** The length of the longest common subsequence, by the textbook's table. */
function commonLength(before: string[], after: string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const item of before) {
    const next = [0];
    after.forEach((other, at) => {
      next.push(item === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

test("the runs are equal in both, in order, and as long together as any could be", () => {
  const sequence = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 24 });
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const runs = sharedRuns(before, after, 48) ?? [];
      let end = run(0, 0, 0);
      for (const shared of runs) {
        expect(shared.before).toBeGreaterThanOrEqual(end.before + end.length);
        expect(shared.after).toBeGreaterThanOrEqual(end.after + end.length);
        const { length } = shared;
        expect(before.slice(shared.before, shared.before + length)).toEqual(
          after.slice(shared.after, shared.after + length),
        );
        end = shared;
      }
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(commonLength(before, after));
    }),
    { numRuns: 500 },
  );
});
