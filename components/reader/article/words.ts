/**
 * Steps of the reading cursor: from word to word of one block's text, as the language parts them. Words
 * are found by Intl.Segmenter, so that Chinese and Thai, which have no spaces, are walked by words too.
 */

export interface Word {
  start: number;
  end: number;
}

/** Lists a text's words, in code units of that text; white space and punctuation are between them. */
export function wordsOf(text: string, lang: string): Word[] {
  const segments = segmenterFor(lang).segment(text);
  const words: Word[] = [];
  for (const { index, segment, isWordLike } of segments) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const kept = segmenters.get(lang);
  if (kept) return kept;
  const made = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf([lang])[0] ?? "en", {
    granularity: "word",
  });
  segmenters.set(lang, made);
  return made;
}
