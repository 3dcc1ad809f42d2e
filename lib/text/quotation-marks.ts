/** Quotation marks around words that have some themselves. */

/**
 * Whether words begin or end with double quotation marks: then those around them are single, so that no two alike meet and the
 * words stay as they are.
 */
export function meetsMarks(words: string): boolean {
  return /^\s*["“”„‟]|["“”„‟]\s*$/u.test(words);
}
