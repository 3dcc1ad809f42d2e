import { expect, it } from "vitest";
import { JoinCode } from "../input";
import { newCode } from "./code";
import { codeInGroups } from "./code-in-groups";

it.each([
  ["K7MT2XW94RCH", "K7MT-2XW9-4RCH"],
  ["B4GP74S588", "B4GP7-4S588"],
])("a code is parted evenly: %s", (code, shown) => {
  expect(codeInGroups(code)).toBe(shown);
});

it("a new code has no two signs that are taken for each other, and is read from its groups", () => {
  for (let count = 0; count < 100; count += 1) {
    const code = newCode();
    for (const pair of ["8B", "5S", "2Z", "6G", "0OQD", "1IL", "UV", "MN"]) {
      const signs = Array.from(pair).filter((sign) => code.includes(sign));
      expect(signs.length).toBeLessThan(2);
    }
    expect(code).not.toMatch(/[01OIL]/);
    expect(JoinCode.parse({ code: codeInGroups(code).toLowerCase() }).code).toBe(code);
  }
});
