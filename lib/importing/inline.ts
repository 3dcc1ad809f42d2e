/**
 * The inside of a leaf block. A *segment* is a piece of text with the inline elements around it;
 * a line of segments has its white space collapsed as CSS does it, and is then built up into a
 * tree again in which no text node is empty or has a text neighbour.
 */

import type { Element, ElementContent } from "hast";

export interface Segment {
  text: string;
  /** The inline elements around the text, outermost first. */
  path: readonly Element[];
  /** A line break the author made, which does not collapse. */
  isBreak?: true;
}

/** HTML's white space; a no-break space and the wider spaces of other scripts are text. */
const WHITE_SPACE = /([ \t\n\f\r]+)/;

/** Scripts that put no space between words: a line end in their source is nothing but a line end. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const EAST_ASIAN_END = new RegExp(`${EAST_ASIAN.source}$`, "u");

/** Tells whether an inline element says nothing of its words, so that an article has them without it. */
export function saysNothing({ tagName, properties }: Element): boolean {
  const { href, id, lang, dir } = properties;
  if (tagName === "span") return lang === undefined && dir === undefined;
  return tagName === "a" && href === undefined && id === undefined;
}

/** Collapses white space across segments (CSS Text 3, section 4.1); [] when nothing is left. */
export function collapse(line: readonly Segment[]): Segment[] {
  const collapsed: Segment[] = [];
  let breaks: Segment[] = [];
  let space: Segment | null = null;
  for (const segment of line) {
    if (segment.isBreak) {
      breaks.push(segment);
      continue;
    }
    for (const piece of segment.text.split(WHITE_SPACE)) {
      if (piece === "") continue;
      if (WHITE_SPACE.test(piece)) {
        space ??= { text: piece, path: segment.path };
        continue;
      }
      const last = collapsed.at(-1);
      if (last && breaks.length > 0) collapsed.push(...breaks);
      else if (last && space && !joinsLines(last.text, space.text, piece))
        collapsed.push({ ...space, text: " " });
      collapsed.push({ text: piece, path: segment.path });
      breaks = [];
      space = null;
    }
  }
  return collapsed;
}

/** Keeps white space as it stands, but for the line ends after the last line; [] when all is blank. */
export function preserve(line: readonly Segment[]): Segment[] {
  const kept = line.filter((segment) => segment.text !== "");
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = withoutLastLineEnds(last.text);
    if (text !== "") {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept.some((segment) => segment.text.trim() !== "") ? kept : [];
}

/** Builds segments up into inline content, sharing the elements that neighbours have in common. */
export function build(line: readonly Segment[]): ElementContent[] {
  const content: ElementContent[] = [];
  let open: { source: Element; copy: Element }[] = [];
  for (const { text, path } of line) {
    let shared = 0;
    while (shared < open.length && open[shared]?.source === path[shared]) shared += 1;
    open = open.slice(0, shared);
    for (const source of path.slice(shared)) {
      const copy: Element = { ...source, properties: { ...source.properties }, children: [] };
      (open.at(-1)?.copy.children ?? content).push(copy);
      open.push({ source, copy });
    }
    appendText(open.at(-1)?.copy.children ?? content, text);
  }
  return content;
}

/** Joins text nodes that have become neighbours. */
export function joinTexts(content: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of content) {
    if (node.type === "text") appendText(joined, node.value);
    else joined.push(node);
  }
  return joined;
}

/** Not a pattern: one that ends in $ tries every line end of a long text as its beginning. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}

function appendText(content: ElementContent[], text: string): void {
  const last = content.at(-1);
  if (last?.type === "text") last.value += text;
  else content.push({ type: "text", value: text });
}

function joinsLines(before: string, space: string, after: string): boolean {
  if (!space.includes("\n")) return false;
  const [first = ""] = after;
  return EAST_ASIAN_END.test(before.slice(-2)) && EAST_ASIAN.test(first);
}
