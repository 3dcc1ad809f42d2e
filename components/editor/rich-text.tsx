/**
 * Shows a body. It loads no editor, has no state and injects no HTML, so it serves a server component
 * and a first load alike.
 */

import type { ElementContent } from "hast";
import { createElement, type ReactNode } from "react";
import type { Body } from "@/lib/richtext/body";
import { bodyHast } from "@/lib/richtext/to-hast";
import { writingStyle } from "./writing-style";

interface RichTextProps {
  body: Body;
  /** Further classes for the element around the text, as for its size. */
  className?: string;
}

/** Renders a body: rich text with its marks, a plain string with its line breaks and its addresses as links. */
export function RichText({ body, className = "" }: RichTextProps) {
  return <div className={`${writingStyle} ${className}`}>{bodyHast(body).map(rendered)}</div>;
}

// hast and React name the few properties that a body can have (href, rel, target, start, dir) alike,
// but of a list of words (rel) React makes no attribute.
function rendered(node: ElementContent, key: number): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return null;
  const { tagName, properties, children } = node;
  const rel = Array.isArray(properties.rel) ? { rel: properties.rel.join(" ") } : {};
  return createElement(tagName, { key, ...properties, ...rel }, ...children.map(rendered));
}
