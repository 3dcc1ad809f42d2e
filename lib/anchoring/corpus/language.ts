/**
 * A language of the corpus: what an article is written from, and what an editor of that language would do to it.
 * Slots in a template: {name}, {place}, {year}, {count}, {share}, {day}.
 */
export interface Language {
  code: string;
  /** What stands between two sentences of a paragraph. */
  sentenceGap: string;
  names: string[];
  places: string[];
  /** Letters a slip of the hand may bring in. */
  letters: string[];
  /** Parts of sentences, in order: one of each makes a sentence, and any two sentences may share parts. */
  statement: string[][];
  /** What stands between two parts of a sentence. */
  partGap: string;
  /** Sentences of many shapes, with the punctuation that typography is about. */
  remarks: string[];
  /** Sentences that come again and again with other figures: look-alikes. */
  reports: string[];
  /** Paragraphs that come again word for word. */
  boilerplate: string[];
  /** A word that turns a statement around, with the blank it needs. */
  negation: string;
  /** Clauses to split a sentence by, with their own blanks and commas. */
  clauses: string[];
  /** What a note begins with that quotes the words of an earlier version. */
  correction: string;
  /** Words to put in the place of another. */
  substitutes: string[];
}
