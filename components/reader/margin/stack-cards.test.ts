import fc from "fast-check";
import { expect, it } from "vitest";
import { type CardToStack, stackCards } from "./stack-cards";

const cardsAnywhere = fc
  .array(
    fc.record({ passageTop: fc.integer({ min: 0, max: 4000 }), height: fc.integer({ min: 1, max: 400 }) }),
  )
  .map((cards) => [...cards].sort((one, other) => one.passageTop - other.passageTop))
  .map((cards) => cards.map((card, place): CardToStack => ({ ...card, key: String(place) })));

it("cards with room between them stand level with their passages", () => {
  const cards = [
    { key: "a", passageTop: 20, height: 50 },
    { key: "b", passageTop: 100, height: 50 },
  ];
  expect(stackCards(cards, { gap: 10, focus: null })).toEqual([20, 100]);
});

it("two cards that want one place share the displacement", () => {
  const cards = [
    { key: "a", passageTop: 200, height: 90 },
    { key: "b", passageTop: 200, height: 90 },
  ];
  expect(stackCards(cards, { gap: 10, focus: null })).toEqual([150, 250]);
});

it("the focused card keeps level and its neighbours make room", () => {
  const cards = ["a", "b", "c"].map((key) => ({ key, passageTop: 300, height: 90 }));
  expect(stackCards(cards, { gap: 10, focus: "b" })).toEqual([200, 300, 400]);
});

it("no card rises above the margin's top, even to let the focused one be level", () => {
  const cards = ["a", "b", "c"].map((key) => ({ key, passageTop: 40, height: 90 }));
  expect(stackCards(cards, { gap: 10, focus: "c" })).toEqual([0, 100, 200]);
});

it("cards never overlap and keep the order of their passages", () => {
  fc.assert(
    fc.property(cardsAnywhere, fc.nat(), (cards, place) => {
      const focus = cards[place % Math.max(1, cards.length)]?.key ?? null;
      const tops = stackCards(cards, { gap: 8, focus });
      for (let at = 1; at < cards.length; at++) {
        const floor = (tops[at - 1] ?? 0) + (cards[at - 1]?.height ?? 0) + 8;
        // Tops are whole pixels, and each is rounded from the same column.
        expect(tops[at] ?? 0).toBeGreaterThanOrEqual(floor);
      }
      expect(tops.every((top) => top >= 0)).toBe(true);
    }),
  );
});

it("the focused card is exactly level whenever the cards before it fit above", () => {
  fc.assert(
    fc.property(cardsAnywhere, fc.nat(), (cards, place) => {
      const at = place % Math.max(1, cards.length);
      const card = cards[at];
      if (!card) return;
      const room = cards.slice(0, at).reduce((sum, { height }) => sum + height + 8, 0);
      fc.pre(room <= card.passageTop);
      expect(stackCards(cards, { gap: 8, focus: card.key })[at]).toBe(card.passageTop);
    }),
  );
});
