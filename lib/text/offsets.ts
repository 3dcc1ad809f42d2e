/**
 * Two kinds of number that must never be mixed. A text offset counts UTF-16 code units into a
 * version's canonical text; a DOM offset is what a Range carries (code units into one text node, or
 * a child's position in an element). A text span is a half-open stretch of canonical text.
 */

declare const space: unique symbol;

/** Counts UTF-16 code units from the start of the canonical text. */
export type TextOffset = number & { readonly [space]: "text" };

/** The offset half of a DOM boundary point; means nothing without its node. */
export type DomOffset = number & { readonly [space]: "dom" };

/** A stretch of canonical text, `start` included and `end` not. */
export interface TextSpan {
  start: TextOffset;
  end: TextOffset;
}

/** Declares that a plain number counts UTF-16 code units into the canonical text. */
export function textOffset(units: number): TextOffset {
  return units as TextOffset;
}

/** Declares that a plain number is the offset half of a DOM boundary point. */
export function domOffset(units: number): DomOffset {
  return units as DomOffset;
}

/** Makes a span from two plain numbers that count UTF-16 code units into the canonical text. */
export function textSpan(start: number, end: number): TextSpan {
  return { start: textOffset(start), end: textOffset(end) };
}
