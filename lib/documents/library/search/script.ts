/** Scripts in which full-text search cannot tell words apart, or not the word from what is attached to it. */

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Yi}]/u;

/** Tells whether some of a text is of such a script. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}
