/**
 * What counts as typography: the differences between two printings of the same words. White space, quote and dash
 * style, ligatures and presentation forms, full- and half-width forms and invisible formatting characters are folded;
 * case, digits, diacritics, superscripts and fractions are not, because there a difference may be one of meaning
 * ("10²" is not "102", so this is deliberately less than NFKC). docs/anchoring-typography.md gives every decision.
 */

/** How one code unit is treated. */
export const PLAIN = 0;
export const SPACE = 1;
export const QUOTE = 2;
export const DASH = 3;
export const FOLDED = 4;

const SPACES = "\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/** Soft hyphen, zero-width and bidi controls, variation selectors, and the Arabic kashida; all but the joiner. */
const INVISIBLES =
  "\u00ad\u0640\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff";

const DASHES = "-\u058a\u05be\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe31\ufe32\ufe58\ufe63\uff0d";
/** Dashes that never stand for a sign, so that any number of them in a row is one. */
const LONG_DASHES = "\u2014\u2015\u2e3a\u2e3b\ufe31\ufe58";

const SINGLE_QUOTES =
  "'`\u00b4\u02b9\u02bb\u02bc\u055a\u05f3\u2018-\u201b\u2032\u2035\u2039\u203a\u275b\u275c\u275f\u300e\u300f\ufe43\ufe44\uff07\uff40";
const DOUBLE_QUOTES =
  "\u00ab\u00bb\u02ba\u02ee\u05f4\u201c-\u201f\u2033\u2036\u275d\u275e\u2760\u2e42\u300c\u300d\u301d-\u301f\ufe41\ufe42\uff02\uff62\uff63";

/** Ellipsis, and the full- and half-width forms of signs. */
const WIDE_SIGNS = "\u2026\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe2\uffe4-\uffee";

/**
 * Digraphs, Latin and Armenian ligatures, Hebrew and Arabic presentation forms, and the full- and half-width forms of
 * letters and digits. Not the rial sign, which is a sign for a word.
 */
const LETTER_FORMS =
  "\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb17\ufb1d-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc";

/** Noncharacters: the frame's own, and one that says that the next unit tells which of them stood here. */
const FRAMING = "\ufdd0-\ufde0";
const ESCAPE = 0xfde0;

function* unitsOf(ranges: string): Generator<number> {
  for (let i = 0; i < ranges.length; i++) {
    const first = ranges.charCodeAt(i);
    const isRange = ranges[i + 1] === "-" && i + 2 < ranges.length;
    const last = isRange ? ranges.charCodeAt(i + 2) : first;
    for (let unit = first; unit <= last; unit++) yield unit;
    if (isRange) i += 2;
  }
}

/** The treatment of each UTF-16 code unit, by its value. */
export const treatments = new Uint8Array(65536);

const foldings = new Map<number, string>();

for (const unit of unitsOf(WIDE_SIGNS)) fold(unit, String.fromCharCode(unit).normalize("NFKC"));
for (const unit of unitsOf(FRAMING)) fold(unit, String.fromCharCode(ESCAPE, 0x41 + unit - 0xfdd0));
fold(0xffe3, "\u00af");
for (const unit of unitsOf(DOUBLE_QUOTES)) fold(unit, '"');
for (const unit of unitsOf(SINGLE_QUOTES)) treatments[unit] = QUOTE;
for (const unit of unitsOf(SPACES)) treatments[unit] = SPACE;
for (const unit of unitsOf(DASHES)) treatments[unit] = DASH;

function fold(unit: number, replacement: string): void {
  if (replacement === String.fromCharCode(unit)) return;
  treatments[unit] = FOLDED;
  foldings.set(unit, replacement);
}

/** Gives what a FOLDED unit is replaced by; the unit itself for any other. */
export function foldingOf(unit: number): string {
  return foldings.get(unit) ?? String.fromCharCode(unit);
}

/**
 * Matches what stands for other letters or for nothing, and so decides what a mark after it composes with. A joiner
 * counts for something before an emoji alone: there it makes one sign of two.
 */
export const UNSEEN_OR_FORM = new RegExp(
  `[${INVISIBLES}]+|\\u200d(?!\\p{Extended_Pictographic})|[${LETTER_FORMS}]`,
  "gu",
);

const UNSEEN = new RegExp(`[${INVISIBLES}\\u200d]`, "gu");

const forms = new Map<string, string>();

for (const unit of unitsOf(LETTER_FORMS)) {
  const form = String.fromCharCode(unit);
  forms.set(form, form.normalize("NFKC").replaceAll(UNSEEN, ""));
}

/** Gives the letters a match of UNSEEN_OR_FORM stands for; none for what is invisible. */
export function lettersOf(match: string): string {
  return forms.get(match) ?? "";
}

const long = new Set(unitsOf(LONG_DASHES));

/** Tells whether a dash is too long to be a sign or a hyphen. */
export function isLongDash(unit: number): boolean {
  return long.has(unit);
}

/**
 * Tells whether a unit belongs to a script set without spaces between words where a space or a line break says
 * nothing: Han and kana with their punctuation and full-width forms. Hangul is not one, nor are the quotes 〝〟.
 */
export function isSetSolid(unit: number): boolean {
  if (unit < 0x2e80) return false;
  return (
    (unit <= 0x312f && !(unit >= 0x301d && unit <= 0x301f)) ||
    (unit >= 0x3190 && unit <= 0x9fff) ||
    (unit >= 0xd840 && unit <= 0xd88f) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xff9f)
  );
}
