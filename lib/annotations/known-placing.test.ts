import { expect, it } from "vitest";
import { deniedTargets, knownPlacing } from "./known-placing";
import type { PlacingView } from "./view";

/** A placing in a version on words, or off them where these begin with a minus. */
function said(version: number, words: string): PlacingView {
  const exact = words.replace(/^-/, "");
  const target = {
    quote: { exact, prefix: "", suffix: "" },
    position: { start: 0, end: Math.max(1, exact.length) },
  };
  const by = { version, confirmed: null, placedBy: { id: "ada", name: "Ada" }, placedAt: "" };
  if (!words.startsWith("-")) return { ...by, state: "changed", target };
  return { ...by, state: "orphan", target: exact === "" ? null : target };
}

it.each([
  { placings: [], known: null, why: "a passage that no hand placed is known as it was made" },
  { placings: [said(2, "a"), said(3, "b")], known: "b", why: "the newest placing counts" },
  {
    placings: [said(2, "a"), said(2, "b"), said(2, "-b")],
    known: null,
    why: "none counts that was replaced",
  },
  { placings: [said(2, "a"), said(3, "-b")], known: "a", why: "of what was denied the one before counts" },
  { placings: [said(2, "a"), said(3, "-a")], known: null, why: "words that were denied later count no more" },
  {
    placings: [said(2, "a"), said(3, "-a"), said(4, "a")],
    known: "a",
    why: "unless a person put it there again",
  },
  { placings: [said(2, "a"), said(3, "-")], known: "a", why: "what had no place denies no words" },
  {
    placings: [said(2, "a"), said(3, "-a"), said(3, "-")],
    known: null,
    why: "nor does it give back those that were denied just before",
  },
])("$why", ({ placings, known }) => {
  expect(knownPlacing(placings)?.target.quote.exact ?? null).toBe(known);
});

it.each([
  {
    placings: [said(2, "a"), said(3, "-b"), said(3, "-"), said(4, "-c")],
    denied: ["c", "b"],
    why: "all that was denied counts",
  },
  {
    placings: [said(2, "-a"), said(3, "b"), said(4, "-c")],
    denied: ["c"],
    why: "since the placing that counts",
  },
  {
    placings: [said(2, "-a"), said(2, "b"), said(2, "-b")],
    denied: ["b", "a"],
    why: "which none does that was replaced",
  },
  { placings: [said(2, "-a"), said(2, "a")], denied: [], why: "and nothing where a person put it back" },
])("of what a passage was taken off, $why", ({ placings, denied }) => {
  expect(deniedTargets(placings).map(({ quote }) => quote.exact)).toEqual(denied);
});
