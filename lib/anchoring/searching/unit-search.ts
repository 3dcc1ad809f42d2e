/**
 * Unit search: every place of some words in a text, unit for unit, in time that is linear in both even where a text
 * repeats itself. `indexOf` is quicker for words of some hundred units at most, and takes the product of both lengths
 * for longer ones in a text of one letter.
 */

/** Words up to this length are left to `indexOf`. */
const SHORT = 256;

/** Units that are read by their offset, whatever holds them. */
interface Run {
  length: number;
  unitAt: (offset: number) => number;
}

/** Gives the places of some words in order, reading only as far as places are asked for. Nothing stands nowhere. */
export function* searchUnits(text: string, words: string): Generator<number> {
  if (words === "") return;
  if (words.length > SHORT) yield* search(ofString(text), ofString(words));
  else for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** The same in units that are kept as numbers. */
export function searchRun(text: Uint16Array, words: Uint16Array): Generator<number> {
  return search(ofArray(text), ofArray(words));
}

function ofString(units: string): Run {
  return { length: units.length, unitAt: (offset) => units.charCodeAt(offset) };
}

function ofArray(units: Uint16Array): Run {
  return { length: units.length, unitAt: (offset) => units[offset] ?? 0 };
}

/** Knuth, Morris and Pratt (1977): no unit of the text is read twice. */
function* search(text: Run, words: Run): Generator<number> {
  if (words.length === 0 || words.length > text.length) return;
  const borders = bordersOf(words);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.unitAt(i);
    while (matched > 0 && (matched === words.length || words.unitAt(matched) !== unit)) {
      matched = borders[matched - 1] ?? 0;
    }
    if (words.unitAt(matched) === unit) matched++;
    if (matched === words.length) yield i + 1 - matched;
  }
}

/** For each beginning of the words, the length of the longest shorter beginning that also ends it. */
function bordersOf({ length, unitAt }: Run): Int32Array {
  const borders = new Int32Array(length);
  let matched = 0;
  for (let i = 1; i < length; i++) {
    const unit = unitAt(i);
    while (matched > 0 && unitAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (unitAt(matched) === unit) matched++;
    borders[i] = matched;
  }
  return borders;
}
