/**
 * Which language an article is in and which way it runs, as far as its letters tell. Tags are
 * BCP 47; "und" is BCP 47's own word for "not determined".
 */

export type Direction = "ltr" | "rtl";

/** The language tag of a text whose language is not known. */
export const UNDETERMINED = "und";

const SAMPLE_LENGTH = 20_000;
const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);
const RTL_LETTERS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}]/gu;
const LETTERS = /\p{L}/gu;

/** Scripts that one language, by far, is written in; the rest need a second look. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [RegExp, (sample: string) => string])[] = [
  [/\p{Script=Latin}/gu, latinLanguage],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, japaneseOrChinese],
  [/\p{Script=Hangul}/gu, () => "ko"],
  [/\p{Script=Arabic}/gu, arabicScriptLanguage],
  [/\p{Script=Hebrew}/gu, () => "he"],
  [/\p{Script=Cyrillic}/gu, (s) => (/[іїєґ]/iu.test(s) ? "uk" : "ru")],
  [/\p{Script=Greek}/gu, () => "el"],
  [/\p{Script=Thai}/gu, () => "th"],
  [/\p{Script=Devanagari}/gu, () => "hi"],
  [/\p{Script=Bengali}/gu, () => "bn"],
  [/\p{Script=Tamil}/gu, () => "ta"],
  [/\p{Script=Telugu}/gu, () => "te"],
  [/\p{Script=Georgian}/gu, () => "ka"],
  [/\p{Script=Armenian}/gu, () => "hy"],
  [/\p{Script=Ethiopic}/gu, () => "am"],
  [/\p{Script=Khmer}/gu, () => "km"],
];

/** The commonest short words, by which languages in Latin letters are told apart. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "from", "are"],
  fr: ["le", "la", "les", "des", "et", "est", "une", "dans", "que", "pour", "du", "qui"],
  de: ["der", "die", "das", "und", "ist", "den", "von", "mit", "ein", "nicht", "zu", "auf"],
  es: ["el", "la", "los", "las", "y", "del", "que", "una", "por", "con", "es", "para"],
  it: ["il", "la", "di", "che", "è", "gli", "per", "una", "della", "con", "sono", "nel"],
  pt: ["o", "os", "da", "do", "que", "não", "uma", "para", "com", "em", "são", "por"],
  nl: ["de", "het", "een", "van", "en", "dat", "niet", "zijn", "voor", "met", "op", "is"],
};

/** Tells which way a text runs: by its language tag where that settles it, else by most of its letters. */
export function directionOf(lang: string, text: string): Direction {
  const script = lang === UNDETERMINED ? undefined : scriptOf(lang);
  if (script) return RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
  const sample = text.slice(0, SAMPLE_LENGTH);
  return countOf(sample, RTL_LETTERS) * 2 > countOf(sample, LETTERS) ? "rtl" : "ltr";
}

/** Guesses a text's language from its script, and Latin text's from its commonest words; "und" when in doubt. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let most: { count: number; language: (sample: string) => string } = {
    count: 0,
    language: () => UNDETERMINED,
  };
  for (const [letters, language] of LANGUAGE_OF_SCRIPT) {
    const count = countOf(sample, letters);
    if (count > most.count) most = { count, language };
  }
  return most.language(sample);
}

/**
 * Puts a language tag into BCP 47's canonical form ("EN-us" is "en-US"); null when it is not one. "English" is not:
 * the grammar would have it, but no registered language has more than three letters.
 */
export function canonicalLanguage(tag: string): string | null {
  try {
    const canonical = Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? "";
    return /^[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : null;
  } catch {
    // Intl answers a malformed tag with a RangeError: that is its way of saying no.
    return null;
  }
}

function scriptOf(lang: string): string | undefined {
  const tag = canonicalLanguage(lang);
  return tag === null ? undefined : new Intl.Locale(tag).maximize().script;
}

function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = { hits: 0, language: UNDETERMINED };
  for (const [language, common] of Object.entries(COMMON_WORDS)) {
    const known = new Set(common);
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > best.hits) best = { hits, language };
  }
  // Below one word in twelve the hits are chance: Finnish has its "on", Polish its "to".
  return best.hits >= 2 && best.hits * 12 >= words.length ? best.language : UNDETERMINED;
}

/** A Chinese text may quote some kana; a Japanese one is full of them. */
function japaneseOrChinese(sample: string): string {
  const kana = countOf(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return kana * 4 >= countOf(sample, /\p{Script=Han}/gu) ? "ja" : "zh";
}

function arabicScriptLanguage(sample: string): string {
  if (countOf(sample, /[ٹڈڑںےہ]/gu) * 40 > countOf(sample, LETTERS)) return "ur";
  return countOf(sample, /[پچژگکی]/gu) * 40 > countOf(sample, LETTERS) ? "fa" : "ar";
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
