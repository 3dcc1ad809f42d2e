/**
 * Files that a saved page carries within its markup, as data: addresses: pictures, fonts, styles. An article keeps none
 * of them, and they are most of such a page.
 */

import { attributeValues } from "./attribute-values";

interface Span {
  start: number;
  end: number;
}

/** Attributes that name a file to be shown or opened, and never a word. */
const filed = new Set(["src", "srcset", "poster", "href", "xlink:href", "data"]);

const isInlined = /[\t\n\f\r ]*data:/iy;
/** In a style attribute the quotation mark may be written as HTML writes it. */
const inlinedInStyle = /url\([\t\n\f\r ]*(["']|&(?:quot|apos|#0*3[49]|#x0*2[27]);|)data:/gi;

/** What stands in the place of an address that was taken out. */
const emptied = "data:,";

/** Empties the addresses of inlined files. All else is left as it is: words may speak of such addresses. */
export function withoutInlinedFiles(html: string): string {
  if (!/data:/i.test(html)) return html;
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of inlinedFiles(html)) {
    if (end - start <= emptied.length) continue;
    kept.push(html.slice(at, start), emptied);
    at = end;
  }
  return kept.join("") + html.slice(at);
}

function* inlinedFiles(html: string): Generator<Span, void> {
  for (const { name, start, end } of attributeValues(html)) {
    if (name === "style") yield* inlinedInStyles(html.slice(start, end), start);
    isInlined.lastIndex = start;
    if (filed.has(name) && isInlined.test(html)) yield { start, end };
  }
}

/** An address without its end is left, with all that follows: what it takes in is not known. */
function* inlinedInStyles(css: string, offset: number): Generator<Span, void> {
  inlinedInStyle.lastIndex = 0;
  for (let found = inlinedInStyle.exec(css); found; found = inlinedInStyle.exec(css)) {
    const start = inlinedInStyle.lastIndex - "data:".length;
    const end = css.indexOf(found[1] || ")", start);
    if (end === -1) return;
    yield { start: offset + start, end: offset + end };
    inlinedInStyle.lastIndex = end;
  }
}
