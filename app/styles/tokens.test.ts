/** Contrast by WCAG 2.2, success criteria 1.4.3 (text, 4.5:1) and 1.4.11 (what is not text, 3:1), over the tokens as written. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const shell = readFileSync(new URL("shell.css", import.meta.url), "utf8");

const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function colour(name: string, theme: "light" | "dark"): string {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`tokens.css has no --${name}`);
  return pair[theme];
}

const verdicts = ["supported", "refuted", "conflicting", "not-enough", "not-checkable", "undecided"];
const grounds = ["paper", "sheet", "wash"];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const ratio = (one: string, other: string) => contrast(colour(one, theme), colour(other, theme));

  it.each(["ink", "ink-soft", "accent", "danger", ...verdicts])(
    "words in %s read on every ground",
    (words) => {
      for (const ground of grounds) expect(ratio(words, ground), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["tint-note", "tint-here", "tint-pending"])("the article reads through %s", (tint) => {
    expect(ratio("ink", tint)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(verdicts.filter((verdict) => verdict !== "not-checkable"))(
    "the line of %s shows on the passage in focus",
    (verdict) => {
      expect(ratio(verdict, "tint-here")).toBeGreaterThanOrEqual(3);
    },
  );

  it("a filled button's words read on it", () => {
    expect(ratio("on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("on-danger", "danger")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("paper", "ink")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["edge", "focus"])("%s outlines show on every ground", (outline) => {
    for (const ground of grounds) expect(ratio(outline, ground), ground).toBeGreaterThanOrEqual(3);
  });
});

it("white initials read on the disc of every person", () => {
  const discs = [...shell.matchAll(/--person: (#[0-9a-f]{6});/g)].map(([, disc = ""]) => disc);
  expect(discs.length).toBeGreaterThanOrEqual(10);
  for (const disc of discs) expect(contrast("#ffffff", disc), disc).toBeGreaterThanOrEqual(4.5);
});
