/** A block of an article: an element that holds blocks or inline content, with what is known of it and no more. */
import type { Element, ElementContent, Properties } from "hast";

/** Makes a block; properties without a value are left out. */
export function block(tagName: string, properties: Properties, children: ElementContent[]): Element {
  const stated = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null);
  return { type: "element", tagName, properties: Object.fromEntries(stated), children };
}

/** The block; null where it holds nothing. */
export function filled(element: Element): Element | null {
  return element.children.length > 0 ? element : null;
}
