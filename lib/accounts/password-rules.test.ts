import { expect, it } from "vitest";
import { faultInPassword } from "./password-rules";

const nobody = {};

it("ten characters will do, whatever they are", () => {
  expect(faultInPassword("abdomen xy", nobody)).toBeNull();
  expect(faultInPassword("水は低きに流れる川", nobody)).toContain("at least 10");
  expect(faultInPassword("水は低きに流れる川よ", nobody)).toBeNull();
});

it("a sign outside the basic plane counts once", () => {
  expect(faultInPassword("🦉🦆🦅🐦🐧abcd", nobody)).toContain("at least 10");
  expect(faultInPassword("🦉🦆🦅🐦🐧abcde", nobody)).toBeNull();
});

it.each(["password123", "Password 2026!", "1234567890", "qwertyuiop", "Iloveyou99"])(
  "%s is among those that are tried first",
  (password) => {
    expect(faultInPassword(password, nobody)).toContain("tried first");
  },
);

it("the same sign over and over will not do", () => {
  expect(faultInPassword("aaaaaaaaaaaa", nobody)).toContain("different");
});

it("one's own name with a few signs around it will not do", () => {
  const owner = { name: "Ada Lovelace", email: "countess@example.org", username: "adalove" };
  expect(faultInPassword("AdaLovelace1", owner)).toContain("your name");
  expect(faultInPassword("countess2026", owner)).toContain("your name");
  expect(faultInPassword("lovelace was the first of all", owner)).toBeNull();
});
