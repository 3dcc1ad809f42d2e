/** The beginning of a text, for where there is no room for all of it: whole words, also of a script without spaces. */

// Made when it is first asked: a browser without it still loads all that is on the page.
let segmenter: Intl.Segmenter | undefined;

/** As far as a dictionary looks past the cut, in UTF-16 code units. */
const ahead = 64;

/**
 * Cuts a text to at most `most` UTF-16 code units and an ellipsis, before the word that would be parted; inside it only
 * where it is the first one, and then never through a character.
 */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = wordStart(text.slice(0, most + ahead), most);
  const cut = end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/** Where the word begins that goes across an offset; the offset itself where one begins there. */
function wordStart(text: string, offset: number): number {
  if (!("Segmenter" in Intl)) return text.lastIndexOf(" ", offset) + 1;
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  return segmenter.segment(text).containing(offset)?.index ?? offset;
}
