/**
 * What counts as typography: the differences between two printings of the same words. White space, quote and dash
 * style, ligatures and presentation forms, full-width forms and invisible formatting characters are folded; case,
 * digits, diacritics, superscripts and fractions are not, because there a difference may be one of meaning
 * ("10²" is not "102", so this is deliberately less than NFKC).
 */

/** How one code unit is treated. */
export const PLAIN = 0;
export const SPACE = 1;
export const INVISIBLE = 2;
export const DASH = 3;
export const FOLDED = 4;

const SPACES = "\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/** Soft hyphen, zero-width and bidi controls, variation selectors, and the Arabic kashida. */
const INVISIBLES = "\u00ad\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff";

const DASHES = "-\u2010-\u2015\u2212\ufe58\ufe63\uff0d";

const SINGLE_QUOTES = "`\u00b4\u02b9\u02bb\u02bc\u2018-\u201b\u2032\u2035\u2039\u203a\uff07";
const DOUBLE_QUOTES = "\u00ab\u00bb\u201c-\u201f\u2033\u2036\u300c-\u300f\u301d-\u301f\uff02\ufe41-\ufe44";

/** Ellipsis, digraphs, Latin and Armenian ligatures, Arabic presentation forms, full- and half-width forms. */
const COMPATIBLE =
  "\u2026\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\uff01-\uffee";

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

for (const unit of unitsOf(COMPATIBLE)) fold(unit, String.fromCharCode(unit).normalize("NFKC"));
for (const unit of unitsOf(SINGLE_QUOTES)) fold(unit, "'");
for (const unit of unitsOf(DOUBLE_QUOTES)) fold(unit, '"');
for (const unit of unitsOf(SPACES)) treatments[unit] = SPACE;
for (const unit of unitsOf(INVISIBLES)) treatments[unit] = INVISIBLE;
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
 * Tells whether a unit belongs to a script set without spaces between words where a space or a line break says
 * nothing: Han and kana with their punctuation and full-width forms. Hangul is not one.
 */
export function isSetSolid(unit: number): boolean {
  if (unit < 0x2e80) return false;
  return (
    unit <= 0x312f ||
    (unit >= 0x3190 && unit <= 0x9fff) ||
    (unit >= 0xd840 && unit <= 0xd88f) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xff9f)
  );
}
