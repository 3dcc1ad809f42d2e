import fc from "fast-check";
import { expect, it } from "vitest";
import { foldCards } from "./fold-cards";
import { type CardToStack, stackCards } from "./stack-cards";

const rules = { gap: 8, focus: null, reach: 300, slipHeight: 28, atTop: 0 };
const crowd = (count: number, passageTop: number): CardToStack[] =>
  Array.from({ length: count }, (_, at) => ({ key: `${passageTop}-${at}`, passageTop, height: 80 }));

it("cards that fit near their passages are left alone", () => {
  const cards = [...crowd(3, 100), ...crowd(2, 900)];
  expect(foldCards(cards, rules)).toEqual(cards.map((card) => ({ ...card, folds: [] })));
});

it("what would be pushed too far becomes one slip that names them all", () => {
  const slips = foldCards(crowd(12, 100), rules);
  const slip = slips.at(-1);
  expect(slips.length).toBeLessThan(8);
  expect(slip?.folds.length).toBe(12 - (slips.length - 1));
});

it("after a crowd, cards stand level with their passages again", () => {
  const slips = foldCards([...crowd(12, 100), ...crowd(1, 1500)], rules);
  expect(slips.at(-1)).toMatchObject({ passageTop: 1500, folds: [] });
});

const anyCards = fc
  .array(
    fc.record({ passageTop: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 200 }) }),
    {
      maxLength: 80,
    },
  )
  .map((cards) => [...cards].sort((one, other) => one.passageTop - other.passageTop))
  .map((cards) => cards.map((card, place): CardToStack => ({ ...card, key: String(place) })));

it("no card is ever lost, doubled or out of order", () => {
  fc.assert(
    fc.property(anyCards, fc.nat(), (cards, place) => {
      const focus = cards[place % Math.max(1, cards.length)]?.key ?? null;
      const slips = foldCards(cards, { ...rules, focus });
      const keys = slips.flatMap(({ key, folds }) => (folds.length > 0 ? folds : [key]));
      expect(keys).toEqual(cards.map(({ key }) => key));
    }),
  );
});

it("the focused card is level with its passage however many come before it", () => {
  const cards = [...crowd(200, 400), ...crowd(1, 600), ...crowd(50, 620)];
  const focus = "600-0";
  const slips = foldCards(cards, { ...rules, focus });
  const tops = stackCards(slips, { gap: 8, focus });
  expect(tops[slips.findIndex(({ key }) => key === focus)]).toBe(600);
});

it("what stands at the top of the margin never folds, whichever card is in focus", () => {
  const tray = { key: "tray", passageTop: 0, height: 400 };
  const cards = [tray, ...crowd(3, 20), ...crowd(2, 60)];
  for (const focus of [null, ...cards.map(({ key }) => key)]) {
    const slips = foldCards(cards, { ...rules, atTop: 1, focus });
    expect(slips[0]).toEqual({ ...tray, folds: [] });
    expect(slips.flatMap(({ folds }) => folds)).not.toContain("tray");
  }
});

it("below what stands at the top of the margin, cards fold as they do below its edge", () => {
  const slips = foldCards([{ key: "tray", passageTop: 0, height: 200 }, ...crowd(12, 100)], {
    ...rules,
    atTop: 1,
    focus: "100-9",
  });
  expect(slips.map(({ key }) => key).slice(0, 3)).toEqual(["tray", "slip-100-0", "100-9"]);
});
