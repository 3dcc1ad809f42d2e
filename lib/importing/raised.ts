/**
 * Raised and lowered signs. An article's text knows no height: ten to the sixth would be read as 106, and the mark of a
 * note that is no link as a figure's last digit. Unicode has figures that are raised, or lowered, by themselves. What holds
 * another sign ("1,2", "st"), a link, or what links lead to, stays an element, with its signs as they are.
 */

import type { Element, Text } from "hast";
import { textOf } from "@/lib/text/article";

const PLAIN = "0123456789+-=()";
const RAISED = signsOf(`${PLAIN}−ni`, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻ⁿⁱ");
const LOWERED = signsOf(`${PLAIN}−`, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋");

function signsOf(plain: string, other: string): ReadonlyMap<string, string> {
  const others = Array.from(other);
  return new Map(Array.from(plain, (sign, at) => [sign, others[at] ?? sign]));
}

/** Gives what a raised or lowered element says in signs that are so by themselves; null where one of them has none. */
export function inSigns(element: Element): Text | null {
  const signs = element.tagName === "sup" ? RAISED : element.tagName === "sub" ? LOWERED : null;
  const words = textOf(element).trim();
  if (!signs || words === "" || isOfALink(element)) return null;
  const written = Array.from(words, (sign) => signs.get(sign));
  return written.every((sign) => sign !== undefined) ? { type: "text", value: written.join("") } : null;
}

/** Tells whether an element is or holds a link, or a place that links lead to. */
function isOfALink({ tagName, properties, children }: Element): boolean {
  if (tagName === "a" || properties.id !== undefined) return true;
  return children.some((child) => child.type === "element" && isOfALink(child));
}
