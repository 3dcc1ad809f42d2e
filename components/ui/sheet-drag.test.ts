import { expect, it } from "vitest";
import { restAfterPull } from "./sheet-drag";

it("a sheet comes to rest near where it was let go", () => {
  expect(restAfterPull("peek", 0.8, 0)).toBe("full");
  expect(restAfterPull("peek", 0.4, 0)).toBe("peek");
  expect(restAfterPull("full", 0.5, 0)).toBe("peek");
  expect(restAfterPull("peek", 0.1, 0)).toBe("closed");
});

it("a flick goes the way of the finger, one step at a time from full height", () => {
  expect(restAfterPull("peek", 0.4, 1)).toBe("full");
  expect(restAfterPull("peek", 0.4, -1)).toBe("closed");
  expect(restAfterPull("full", 0.8, -1)).toBe("peek");
  expect(restAfterPull("full", 0.3, -2)).toBe("peek");
  expect(restAfterPull("full", 0.1, -2)).toBe("closed");
});
