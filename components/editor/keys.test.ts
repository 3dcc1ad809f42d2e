import { describe, expect, it } from "vitest";
import { writingAction } from "./keys";

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});

describe("a key pressed while writing", () => {
  it.each([
    ["Enter", { ctrlKey: true }, "submit"],
    ["Enter", { metaKey: true }, "submit"],
    ["Enter", {}, null],
    ["Enter", { ctrlKey: true, shiftKey: true }, null],
    ["Escape", {}, "cancel"],
    ["k", { ctrlKey: true }, "link"],
    ["K", { ctrlKey: true }, "link"],
    ["k", { metaKey: true }, null],
    ["k", {}, null],
    ["k", { ctrlKey: true, altKey: true }, null],
  ])("%s with %j means %s", (key, held, action) => {
    expect(writingAction(press(key, held), false)).toBe(action);
  });

  it("asks for a link with Cmd on Apple, and leaves Ctrl+K to the system", () => {
    expect(writingAction(press("k", { metaKey: true }), true)).toBe("link");
    expect(writingAction(press("k", { ctrlKey: true }), true)).toBeNull();
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    "means nothing while an input method composes (%j)",
    (held) => {
      expect(writingAction(press("Enter", { ctrlKey: true, ...held }), false)).toBeNull();
      expect(writingAction(press("Escape", held), false)).toBeNull();
    },
  );
});
