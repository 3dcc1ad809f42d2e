import { expect, it } from "vitest";
import { admitCards, type Cards, isWaiting, portion, type Standing } from "./admit-cards";

const height = 100;

/** Cards one under the other, from one number to before another. */
function cardsBetween(from: number, to: number, { focus = null }: { focus?: string | null } = {}) {
  const numbers = Array.from({ length: to - from }, (_, at) => from + at);
  const standings = new Map(
    numbers.map((number): [string, Standing] => {
      const top = number * height;
      return [String(number), { top, style: { transform: `translateY(${top}px)` }, folds: [] }];
    }),
  );
  return { standings, focus, middle: ((from + to) / 2) * height };
}

const keysOf = ({ placed }: Cards) => [...placed.keys()].map(Number);

it("the first cards are all there at once", () => {
  expect(keysOf(admitCards(null, cardsBetween(0, 30)))).toHaveLength(30);
});

it("after a long scroll cards come a portion at a time, those in the middle of the screen first, until all are there", () => {
  let cards = admitCards(admitCards(null, cardsBetween(0, 30)), cardsBetween(100, 130));
  expect(keysOf(cards)).toHaveLength(portion);
  expect(Math.min(...keysOf(cards))).toBeGreaterThan(110);
  expect(Math.max(...keysOf(cards))).toBeLessThan(120);
  for (let turn = 1; isWaiting(cards) && turn < 30; turn++) {
    const before = cards.placed.size;
    cards = admitCards(cards, cards.wanted);
    expect(cards.placed.size - before).toBeLessThanOrEqual(portion);
  }
  expect(keysOf(cards)).toEqual([...cardsBetween(100, 130).standings.keys()].map(Number));
});

it("the card in focus comes first, wherever it stands", () => {
  const cards = admitCards(admitCards(null, cardsBetween(0, 30)), cardsBetween(100, 130, { focus: "129" }));
  expect(keysOf(cards)).toContain(129);
});

it("what is no longer wanted goes at once", () => {
  const waiting = admitCards(admitCards(null, cardsBetween(0, 30)), cardsBetween(20, 50));
  expect(keysOf(waiting)).toContain(29);
  expect(Math.min(...keysOf(waiting))).toBe(20);
});

it("what stands as it stood is the very same, so that nothing is drawn again", () => {
  const cards = admitCards(null, cardsBetween(0, 30));
  expect(admitCards(cards, cardsBetween(0, 30))).toBe(cards);
  const on = admitCards(cards, cardsBetween(1, 31));
  expect(on.placed.get("1")).toBe(cards.placed.get("1"));
  expect(on).not.toBe(cards);
});

it("a slip that stands for as many cards as before, but for others, is another", () => {
  const slip = (...folds: string[]) => {
    const standing: Standing = { top: 0, style: {}, folds };
    return { standings: new Map([["slip-1", standing]]), focus: null, middle: 0 };
  };
  const cards = admitCards(null, slip("1", "2"));
  expect(admitCards(cards, slip("1", "3")).placed.get("slip-1")?.folds).toEqual(["1", "3"]);
  expect(admitCards(cards, slip("1", "2"))).toBe(cards);
});
