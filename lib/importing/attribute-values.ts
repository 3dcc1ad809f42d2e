/**
 * Where the values of attributes stand in markup, found as the HTML standard's tokenizer finds them (section 13.2.5), so that
 * no word is taken for one: not in a comment, a program, a title, or prose with a "<" in it. A page is gone through
 * once, whatever it is: each part of it ends where it should, or else where the page does.
 */

export interface AttributeValue {
  /** The attribute's name in lower case. A style element's sheet is the value of a `style`, which is CSS as well. */
  name: string;
  /** UTF-16 code units of the page; `end` is exclusive, and quotation marks are outside. */
  start: number;
  end: number;
}

// Each matches a place, before what it looks for.
const tagNameEnd = /(?=[\t\n\f\r />])/g;
const nextName = /(?=[^\t\n\f\r /])/g;
const nameEnd = /(?=[\t\n\f\r />=])/g;
const spaceEnd = /(?=[^\t\n\f\r ])/g;
const bareValueEnd = /(?=[\t\n\f\r >])/g;

/** Elements with no markup within, and where the words of each end. */
const rawText = new Map<string, RegExp>([
  ...["style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"].map(
    (name) => [name, new RegExp(`(?=</${name}[\\t\\n\\f\\r />])`, "gi")] as const,
  ),
  ["plaintext", /$/g],
]);

/** Goes through a page and gives the value of every attribute that has one, in their order. */
export function* attributeValues(html: string): Generator<AttributeValue, void> {
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    if (isTag.test(html.slice(at, at + 3))) at = yield* element(html, at);
    else if (/[!?/]/.test(html.charAt(at + 1))) at = commentEnd(html, at);
    else at += 1;
  }
}

const isTag = /^<\/?[a-z]/i;

/** Goes past a tag, and past what is in the element where that is no markup. */
function* element(html: string, start: number): Generator<AttributeValue, number> {
  const nameAt = endOf(tagNameEnd, html, start + 2);
  const name = html.slice(start + 1, nameAt).toLowerCase();
  const inside = yield* tag(html, nameAt);
  if (name === "script") return scriptEnd(html, inside);
  const words = rawText.get(name);
  if (!words) return inside;
  const end = endOf(words, html, inside);
  // Within svg, which is not known here, a "/" ends the element, and what follows are no styles.
  if (name === "style" && html[inside - 2] !== "/") yield { name, start: inside, end };
  return end;
}

function* tag(html: string, from: number): Generator<AttributeValue, number> {
  let at = endOf(nextName, html, from);
  for (; at < html.length && html[at] !== ">"; at = endOf(nextName, html, at)) {
    // A name may begin with "=".
    const end = endOf(nameEnd, html, at + 1);
    const name = html.slice(at, end).toLowerCase();
    at = endOf(spaceEnd, html, end);
    if (html[at] !== "=") continue;
    at = endOf(spaceEnd, html, at + 1);
    if (html[at] === ">") break;
    const value = valueAt(html, at);
    yield { name, ...value };
    // Past the mark that closes it, where one opened it.
    at = value.end + (value.start - at);
  }
  return at + 1;
}

function valueAt(html: string, at: number): { start: number; end: number } {
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") return { start: at, end: endOf(bareValueEnd, html, at) };
  const end = html.indexOf(quote, at + 1);
  return { start: at + 1, end: end === -1 ? html.length : end };
}

/** Finds the end of a comment, or of what the standard makes one: a declaration, an end tag without a name. */
function commentEnd(html: string, start: number): number {
  if (!html.startsWith("<!--", start)) return endOf(/>/g, html, start + 1);
  if (html.startsWith(">", start + 4)) return start + 5;
  if (html.startsWith("->", start + 4)) return start + 6;
  return endOf(/--!?>/g, html, start + 4);
}

/** Finds the end tag of a program: within "<!--" an end tag may belong to a script that the program writes. */
function scriptEnd(html: string, start: number): number {
  const marks = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
  marks.lastIndex = start;
  let state: "plain" | "escaped" | "writing" = "plain";
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    const found = mark[0].toLowerCase();
    if (found === "</script" && state !== "writing") return mark.index;
    if (found === "-->") state = "plain";
    else if (found === "</script" || (found === "<!--" && state === "plain")) state = "escaped";
    else if (found === "<script" && state === "escaped") state = "writing";
    // The dashes that begin a comment may end it.
    if (found === "<!--") marks.lastIndex -= 2;
  }
  return html.length;
}

/** Finds the end of the first match from a place on, else the end of the page. */
function endOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}
