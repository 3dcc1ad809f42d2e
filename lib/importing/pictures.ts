/**
 * Pictures. None is fetched or shown, but where one stood by itself an article keeps an `img` that tells of it: its
 * alternative text and, if it is on the web, its address. One that stands in a line with words, in a heading or in a
 * table's cell is a word there, as a drawn letter or a tick is: of it the alternative text stays, as text.
 */

import type { Element, ElementContent, Properties, Text } from "hast";
import { inOneLine, textOf } from "@/lib/text/article";
import { isInlineName } from "@/lib/text/elements";
import { shortened } from "@/lib/text/plain-text";
import { webAddress } from "./links";

/** Most UTF-16 code units of an alternative text and of an address that are kept. */
const LONGEST_WORDS = 2000;
const LONGEST_ADDRESS = 2000;

/** Where pages that fetch pictures late write the address that they will fetch. */
const ADDRESSES = ["src", "dataSrc", "dataOriginal", "dataLazySrc"] as const;

/** Blocks in which a picture always stands for words, as far as it has any: of a table's cells they are what it says. */
const OF_WORDS = /^(?:h[1-6]|pre)$/;
const CELLS = /^t[dh]$/;

interface Place {
  addressOf: (href: unknown) => string | undefined;
  inFigure: boolean;
}

/**
 * Tells of a picture, or gives the sign that it is drawn for ("😀", "✓"); null for one of a single point, which counts
 * readers, and one of which there is nothing to tell.
 */
export function pictureOf({ properties }: Element, { addressOf, inFigure }: Place): Element | Text | null {
  if (isPoint(properties)) return null;
  const alt = wordsOf(properties.alt);
  if (alt !== "" && !/[\p{L}\p{N}]/u.test(alt)) return alternative(alt);
  const address = ADDRESSES.map((name) => webAddress(addressOf(properties[name]))).find(isKept);
  if (alt === "" && !address && !inFigure) return null;
  const told: Properties = { ...(alt === "" ? {} : { alt }), ...(address ? { dataSource: address } : {}) };
  return { type: "element", tagName: "img", properties: told, children: [] };
}

/** Decides of the pictures in a block's own lines: where there are no words in the line they stand, else they become words. */
export function placePictures(children: readonly ElementContent[], tagName: string): ElementContent[] {
  if (!children.some(holdsPicture)) return [...children];
  if (OF_WORDS.test(tagName)) return inWords(children);
  return linesOf(children).flatMap((line) => {
    if (hasWords(line) || !line.some(holdsPicture)) return inWords(line);
    const pictures = picturesIn(line);
    return CELLS.test(tagName) ? pictures.flatMap((each) => inWordsOf(each) ?? each) : pictures;
  });
}

/** Parts a paragraph where a picture stands in it, so that the picture comes before, between or after its words. */
export function withParagraphsParted(paragraph: Element): Element[] {
  const { id, ...properties } = paragraph.properties;
  const parts: Element[] = [];
  let words: Element | null = null;
  for (const child of paragraph.children) {
    if (child.type === "element" && isPicture(child)) {
      parts.push(child);
      words = null;
      continue;
    }
    if (words === null) parts.push((words = { ...paragraph, properties: { ...properties }, children: [] }));
    words.children.push(child);
  }
  // A link to the paragraph leads to where it begins.
  if (parts[0] && id !== undefined) parts[0].properties.id = id;
  return parts.length === 0 ? [paragraph] : parts;
}

/** Makes text of what stands for a picture or a formula, set apart from the words around it. */
export function alternative(alt: Properties[string]): Text | null {
  const words = typeof alt === "string" ? inOneLine(alt) : "";
  if (words === "") return null;
  return { type: "text", value: /\p{L}/u.test(words) ? ` ${words} ` : words };
}

/** A side of 0 tells nothing of a picture: it is written where a style has its size. */
function isPoint({ width, height }: Properties): boolean {
  return Number(width) === 1 && Number(height) === 1;
}

function wordsOf(alt: Properties[string]): string {
  return typeof alt === "string" ? shortened(inOneLine(alt), LONGEST_WORDS) : "";
}

function isKept(address: string | null): address is string {
  return address !== null && address.length <= LONGEST_ADDRESS;
}

function isPicture(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "img";
}

function isBreak(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "br";
}

/** What is in a block within has been decided of already. */
function holdsPicture(node: ElementContent): boolean {
  if (isPicture(node)) return true;
  return isInline(node) && node.children.some(holdsPicture);
}

/** Parts a block's children into its lines and the blocks between them; a line break ends its line. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  let line: ElementContent[] = [];
  const lines = [line];
  for (const child of children) {
    const isBlock = child.type === "element" && !isPicture(child) && !isInline(child) && !isBreak(child);
    if (isBlock) lines.push((line = []));
    line.push(child);
    if (isBlock || isBreak(child)) lines.push((line = []));
  }
  return lines;
}

function isInline(node: ElementContent): node is Element {
  return node.type === "element" && isInlineName(node.tagName);
}

function hasWords(line: readonly ElementContent[]): boolean {
  return line.some((node) => textOf(node).trim() !== "");
}

function picturesIn(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (isPicture(node)) return [node];
    return node.type === "element" ? picturesIn(node.children) : [];
  });
}

function inWords(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (isPicture(node)) return [inWordsOf(node)].filter((words) => words !== null);
    return isInline(node) ? [{ ...node, children: inWords(node.children) }] : [node];
  });
}

function inWordsOf(node: ElementContent): Text | null {
  return node.type === "element" && isPicture(node) ? alternative(node.properties.alt) : null;
}
