/**
 * Unit search: every place of some words in a text, unit for unit, in time that is linear in both even where a text
 * repeats itself. `indexOf` is quicker for words of some hundred units at most, and takes the product of both lengths
 * for longer ones in a text of one letter.
 */

/** Words up to this length are left to `indexOf`. */
const SHORT = 256;

/** Gives the places of some words in order, reading only as far as places are asked for. Nothing stands nowhere. */
export function* searchUnits(text: string, words: string): Generator<number> {
  if (words === "") return;
  if (words.length > SHORT) yield* searchLong(text, words);
  else for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** Knuth, Morris and Pratt (1977): no unit of the text is read twice. */
function* searchLong(text: string, words: string): Generator<number> {
  if (words.length > text.length) return;
  const borders = bordersOf(words);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched++;
    if (matched < words.length) continue;
    yield i + 1 - matched;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each beginning of the words, the length of the longest shorter beginning that also ends it. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length);
  let matched = 0;
  for (let i = 1; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === unit) matched++;
    borders[i] = matched;
  }
  return borders;
}
