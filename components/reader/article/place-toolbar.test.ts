import fc from "fast-check";
import { expect, it } from "vitest";
import { placeToolbar } from "./place-toolbar";

const free = { top: 50, bottom: 800, left: 10, right: 1000 };
const size = { width: 200, height: 40 };
const line = (top: number, left = 300, right = 500) => ({ top, bottom: top + 24, left, right });

it("stands centred above the selection's first line", () => {
  const at = placeToolbar({ first: line(300), last: line(330), size, free, isTouch: false });
  expect(at).toEqual({ top: 252, left: 300 });
});

it("stands below where the bar leaves no room above", () => {
  const at = placeToolbar({ first: line(60), last: line(90), size, free, isTouch: false });
  expect(at.top).toBe(122);
});

it("stands below the handles of a selection made with a finger", () => {
  const at = placeToolbar({ first: line(300), last: line(330), size, free, isTouch: true });
  expect(at.top).toBe(384);
});

it("keeps inside the edges of the screen", () => {
  expect(placeToolbar({ first: line(300, 10, 20), last: line(300), size, free, isTouch: false }).left).toBe(
    10,
  );
  expect(
    placeToolbar({ first: line(300, 990, 1000), last: line(300), size, free, isTouch: false }).left,
  ).toBe(800);
});

it("never covers the selection unless the selection fills the screen", () => {
  const tops = fc.tuple(fc.integer({ min: 50, max: 700 }), fc.integer({ min: 0, max: 700 }));
  fc.assert(
    fc.property(tops, fc.boolean(), ([from, more], isTouch) => {
      const [first, last] = [line(from), line(Math.min(from + more, 776))];
      const { top } = placeToolbar({ first, last, size, free, isTouch });
      const clear = top + size.height <= first.top || top >= last.bottom;
      const roomy = (!isTouch && first.top - 48 >= 50) || last.bottom + (isTouch ? 30 : 8) + 40 <= 800;
      expect(clear || !roomy).toBe(true);
    }),
  );
});
