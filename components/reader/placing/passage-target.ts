/**
 * The target of a passage as the API takes it: its words, what stands around them, and its position. The server holds
 * all three against its text, so that a mark made on a text that was replaced meanwhile is refused, not moved.
 */
import { v7 as uuidv7 } from "uuid";
import { longestPassage } from "@/lib/annotations/longest-passage";
import { knownPlacing } from "@/lib/annotations/known-placing";
import type { PassageView, PutPlacing, TargetView } from "@/lib/annotations/view";
import { inOneLine } from "@/lib/text/article";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { wordsOfSpan } from "@/lib/text/span-words";
import type { PageMap } from "../article/page-map";

/** How much of the surroundings is sent, in UTF-16 code units on each side. */
const around = 64;

function targetOf({ leaves }: PageMap, { start, end }: TextSpan): TargetView {
  const before = wordsOfSpan(leaves, textSpan(Math.max(0, start - around), start));
  const after = wordsOfSpan(leaves, textSpan(end, end + around));
  return {
    quote: {
      exact: wordsOfSpan(leaves, textSpan(start, end)),
      // Half a character at the far end would be no text that can be sent.
      prefix: before.replace(/^[\uDC00-\uDFFF]/, ""),
      suffix: after.replace(/[\uD800-\uDBFF]$/, ""),
    },
    position: { start, end },
  };
}

/** Why a span is too long to be marked, before anything is written about it; null where it is not. */
export function tooLongToMark({ start, end }: TextSpan): string | null {
  if (end - start <= longestPassage) return null;
  const [has, may] = [end - start, longestPassage].map((count) => count.toLocaleString("en"));
  return `These are ${has ?? ""} characters, and ${may ?? ""} is the most that can be marked. Select less.`;
}

/** A passage that has just been selected: it stands where it was made. */
export function passageAt(page: PageMap, span: TextSpan): PassageView {
  const target = targetOf(page, span);
  return {
    id: uuidv7(),
    target,
    placement: { state: "exact", ...target.position },
    placedBy: null,
    placings: [],
  };
}

/** The words of a span for a person to read: blocks are parted by a space. */
export function readableWords({ leaves }: PageMap, span: TextSpan): string {
  return inOneLine(wordsOfSpan(leaves, span));
}

/**
 * The placing by hand that counted before a version; null without one. Words that a passage is denied to be on in the version
 * itself are not among its own, unless it was put somewhere there since.
 */
export function placingBefore({ placings }: PassageView, version: number): PutPlacing | null {
  const isGone = placings.at(-1)?.state === "orphan";
  return knownPlacing(
    placings.filter((each) => each.version < version || (isGone && each.state === "orphan")),
  );
}

/** The target that a passage was last known by before a version: the one it was first made on, or was placed on by hand since. */
export function targetBefore(passage: PassageView, version: number): TargetView {
  return placingBefore(passage, version)?.target ?? passage.target;
}

/** The words of that target. */
export function wordsBefore(passage: PassageView, version: number): string {
  return targetBefore(passage, version).quote.exact;
}
