/**
 * Runs of combining marks: accents, vowel signs and whatever else joins the letter before it. A browser draws a run as
 * one sign, in time that grows with its square, so that one run of thousands stops every reader's page.
 */

/**
 * The most that may follow each other. Unicode's Stream-Safe Text Format allows 30, more than any language needs
 * (Unicode Standard Annex 15, section 13); what is merely playful may have some more.
 */
const MAX_COMBINING_MARKS = 100;

/** What is said of a field that has more. */
export const tooManyMarks = `has more than ${MAX_COMBINING_MARKS} combining marks in a row: take some of them out`;

const mark = String.raw`[\p{Mark}\p{Grapheme_Extend}\u200d]`;
const most = MAX_COMBINING_MARKS + 1;

/** Tells whether more marks follow each other than may. */
export function hasEndlessMarks(text: string): boolean {
  // The marks behind a place and those before it.
  const around = new RegExp(`(?<=(${mark}{0,${most}}))${mark}{0,${most}}`, "uy");
  // A run that is too long stands at one of these places.
  for (let at = MAX_COMBINING_MARKS; at < text.length; at += MAX_COMBINING_MARKS) {
    around.lastIndex = at;
    const [ahead = "", behind = ""] = around.exec(text) ?? [];
    const length = ahead.length + behind.length;
    // Counted in characters only where it may matter.
    if (length > MAX_COMBINING_MARKS && Array.from(behind + ahead).length > MAX_COMBINING_MARKS) return true;
  }
  return false;
}
