/**
 * Credit lines: what stands about an article above its text and is none of it. Who made it ("By A. Writer"), when it came
 * out ("15 December 2017"), or both, run together where the layout was lost ("XinhuaUpdated: December 15, 2017").
 */
import { inOneLine } from "@/lib/text/article";
import { partDateAtEnd } from "./dates";

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
/** Two names at least: "By Night" may be a headline. */
const BYLINE = new RegExp(String.raw`^By (${NAME} ${NAME}(?:(?:,| and| &)? ${NAME})*)$`, "u");
const LABEL = /(?:Last [Uu]pdated|First [Pp]ublished|Updated|Published|Posted)(?: on)?:?$/u;
/** What parts a name from the label or the date after it. */
const SEPARATORS = /[\s.,;:|·•–—-]+$/u;
const MAKER = /^[\p{Lu}\p{Lo}][^.!?。]{0,59}$/u;

export interface Credit {
  /** Whoever is named: a writer or an agency. */
  byline: string | null;
}

/** Reads a line that is a credit and nothing else; null for any other. */
export function creditOf(line: string): Credit | null {
  const words = inOneLine(line);
  const dated = partDateAtEnd(words);
  const before = (dated?.before ?? words).replace(SEPARATORS, "");
  const writer = BYLINE.exec(before)?.[1];
  if (writer !== undefined) return { byline: writer };
  if (!dated) return null;
  if (before === "") return { byline: null };
  if (!LABEL.test(before)) return null;
  const maker = before.replace(LABEL, "").replace(SEPARATORS, "");
  if (maker === "") return { byline: null };
  return MAKER.test(maker) ? { byline: maker } : null;
}
