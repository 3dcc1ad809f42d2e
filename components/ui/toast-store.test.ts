import { beforeEach, expect, it } from "vitest";
import { announce, currentToasts, dismiss } from "./toast-store";

beforeEach(() => {
  for (const { id } of currentToasts()) dismiss(id);
});

const said = () => currentToasts().map(({ message }) => message);

it("what stays is there once, and is not pushed out by what passes", () => {
  announce("There is a new text.", undefined, true);
  const [first] = currentToasts();
  announce("There is a new text.", undefined, true);
  expect(currentToasts()).toEqual([first]);
  for (const message of ["One.", "Two.", "Three.", "Four."]) announce(message);
  expect(said()).toEqual(["There is a new text.", "Two.", "Three.", "Four."]);
});

it("of what passes the last three are kept, the same words twice where they were said twice", () => {
  for (const message of ["One.", "Two.", "Two.", "Two."]) announce(message);
  expect(said()).toEqual(["Two.", "Two.", "Two."]);
});
