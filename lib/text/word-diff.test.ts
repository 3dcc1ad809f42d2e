import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffPart, diffWords } from "./word-diff";

/** "[-old-]" was removed and "{+new+}" added, as `git diff --word-diff` writes it. */
function written(parts: DiffPart[]): string {
  const signs = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return parts.map(({ kind, text }) => signs[kind].join(text)).join("");
}

test("a word put in is told apart from the words around it", () => {
  expect(written(diffWords("The drug is safe.", "The drug is not safe."))).toBe("The drug is {+not +}safe.");
});

test("a changed figure is one word, whatever points and commas it has", () => {
  expect(written(diffWords("4,032 defendants", "4,302 defendants"))).toBe("[-4,032-]{+4,302+} defendants");
});

test("a changed letter changes its whole word", () => {
  expect(written(diffWords("They aquitted him", "They acquitted him"))).toBe(
    "They [-aquitted-]{+acquitted+} him",
  );
});

test("a rewritten phrase is one change, not one for each space in it", () => {
  expect(written(diffWords("by a wide margin today", "after some long delay today"))).toBe(
    "[-by a wide margin-]{+after some long delay+} today",
  );
});

test("Chinese is compared by its words, which no spaces part", () => {
  expect(written(diffWords("法院宣告四千人无罪", "法院宣告五千人无罪"))).toMatch(
    /^法院宣告\[-四.*-\]\{\+五.*\+\}.*无罪$/u,
  );
});

test.each([
  ["这种药物是安全的", "这种药物不是安全的", "这种药物{+不+}是安全的"],
  ["他不同意判决", "他同意判决", "他[-不-]同意判决"],
  ["政府可以批准", "政府可不可以批准", "政府可{+不可+}以批准"],
  ["法院承认了", "法院否认了", "法院[-承认-]{+否认+}了"],
])(
  "in Chinese a character put in or left out is shown alone, though words are parted otherwise: %s",
  (before, after, shown) => {
    expect(written(diffWords(before, after))).toBe(shown);
  },
);

test("a digit or a letter put in still changes its whole word", () => {
  expect(written(diffWords("共403人", "共4032人"))).toBe("共[-403-]{+4032+}人");
});

test("Arabic is compared by its words", () => {
  expect(written(diffWords("الدواء آمن", "الدواء غير آمن"))).toBe("الدواء {+غير +}آمن");
});

test("equal texts are one part, and empty ones none", () => {
  expect(diffWords("The same.", "The same.")).toEqual([{ kind: "same", text: "The same." }]);
  expect(diffWords("", "")).toEqual([]);
});

test("each text can be read back from the parts, and no part is empty or of its neighbour's kind", () => {
  const character = fc.integer({ min: 1, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
  const text = fc.oneof(
    fc.array(character).map((characters) => characters.join("")),
    fc.array(fc.constantFrom("a", "b", " ", ", ", "不", "é", "\n")).map((words) => words.join("")),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const without = (kind: DiffPart["kind"]) =>
        parts.map((part) => (part.kind === kind ? "" : part.text)).join("");
      const isTight = parts.every((part, at) => part.text !== "" && part.kind !== parts[at - 1]?.kind);
      return isTight && without("added") === before && without("removed") === after;
    }),
  );
});

test("two long texts with hardly a word in common are told to differ as a whole, in bounded time", () => {
  const long = (seed: string) => Array.from({ length: 50_000 }, (_, at) => `${seed}${at}`).join(" ");
  const began = performance.now();
  const parts = diffWords(`Begin ${long("a")} end`, `Begin ${long("b")} end`);
  expect(parts.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  expect(performance.now() - began).toBeLessThan(10_000);
});
