import { expect, test } from "vitest";
import { placeOfMenu } from "./menu-place";

test("a menu opens below its button as long as it fits there, or has no more room above", () => {
  expect(placeOfMenu({ top: 100, bottom: 132 }, 200, 500)).toEqual({ side: "below", room: 354 });
  expect(placeOfMenu({ top: 100, bottom: 132 }, 900, 500)).toEqual({ side: "below", room: 354 });
});

test("a menu that a low window would cut off opens above its button, no higher than the room there", () => {
  expect(placeOfMenu({ top: 400, bottom: 432 }, 200, 500)).toEqual({ side: "above", room: 386 });
  expect(placeOfMenu({ top: 260, bottom: 292 }, 300, 500)).toEqual({ side: "above", room: 246 });
});
