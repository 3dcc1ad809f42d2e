import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComparedParagraph, compareTexts } from "./compare-texts";

const kinds = (compared: ComparedParagraph[]) => compared.map(({ kind }) => kind);

test("a changed figure is shown inside its paragraph, and the paragraphs around it stay whole", () => {
  const compared = compareTexts(
    "Headline\n\nCourts acquitted 4,032 people.\n\nEnd",
    "Headline\n\nCourts acquitted 4,302 people.\n\nEnd",
  );
  expect(compared).toEqual([
    { kind: "same", text: "Headline" },
    {
      kind: "changed",
      parts: [
        { kind: "same", text: "Courts acquitted " },
        { kind: "removed", text: "4,032" },
        { kind: "added", text: "4,302" },
        { kind: "same", text: " people." },
      ],
    },
    { kind: "same", text: "End" },
  ]);
});

test("a paragraph put in before a changed one does not hide which one it was", () => {
  const compared = compareTexts(
    "One\n\nThe committee published its report in May.\n\nTwo",
    "One\n\nA wholly new beginning.\n\nThe committee published its report in June.\n\nTwo",
  );
  expect(kinds(compared)).toEqual(["same", "added", "changed", "same"]);
});

test("a paragraph replaced by one that is nothing like it is removed and added", () => {
  const compared = compareTexts("Rain is expected tomorrow.", "Shares fell at the close.");
  expect(kinds(compared)).toEqual(["removed", "added"]);
});

test("a paragraph that stands elsewhere word for word has moved, and says which way", () => {
  const [rain, shares, courts] = ["Rain is expected.", "Shares fell.", "Courts acquitted 4,032 people."];
  const whole = (...paragraphs: string[]) => paragraphs.join("\n\n");
  expect(
    compareTexts(whole(rain, shares, "Two", "Three", courts), whole(courts, shares, "Two", "Three", "New")),
  ).toEqual([
    { kind: "removed", text: rain },
    { kind: "added", text: courts, moved: "up" },
    ...[shares, "Two", "Three"].map((text) => ({ kind: "same", text })),
    { kind: "removed", text: courts, moved: "up" },
    { kind: "added", text: "New" },
  ]);
  expect(compareTexts(whole(courts, shares, "Two"), whole(shares, "Two", courts, courts))).toEqual([
    { kind: "removed", text: courts, moved: "down" },
    { kind: "same", text: shares },
    { kind: "same", text: "Two" },
    { kind: "added", text: courts, moved: "down" },
    { kind: "added", text: courts },
  ]);
});

test("texts that differ in blank lines alone do not differ", () => {
  expect(kinds(compareTexts("One\nTwo", "One\n\n\nTwo"))).toEqual(["same", "same"]);
});

test("the paragraphs hold all words of both texts, in order", () => {
  const paragraph = fc.array(fc.constantFrom("a", "b", "c", "d", "不"), { minLength: 1, maxLength: 6 });
  const text = fc.array(
    paragraph.map((words) => words.join(" ")),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareTexts(before.join("\n\n"), after.join("\n\n"));
      const without = (side: "removed" | "added") =>
        compared.flatMap((paragraph) => {
          if (paragraph.kind === side) return [];
          if (paragraph.kind !== "changed") return [paragraph.text];
          return [paragraph.parts.map((part) => (part.kind === side ? "" : part.text)).join("")];
        });
      expect(without("added")).toEqual(before);
      expect(without("removed")).toEqual(after);
    }),
  );
});

test("a text of a million characters, rewritten throughout, is compared in bounded time", () => {
  const words = (seed: string, at: number) =>
    Array.from({ length: 100 }, (_, word) => (word % 2 === 0 ? `${seed}${at}w${word}` : `w${at}x${word}`));
  const text = (seed: string) =>
    Array.from({ length: 1200 }, (_, at) => words(seed, at).join(" ")).join("\n\n");
  const began = performance.now();
  const compared = compareTexts(text("a"), text("b"));
  expect(kinds(compared)).toContain("changed");
  expect(performance.now() - began).toBeLessThan(20_000);
}, 30_000);
