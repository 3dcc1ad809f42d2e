/** What kind of work a source is, in words. */
import type { CslItem, CslType } from "./csl";

/** Types whose names in CSL are no words that a reader would use. */
const kinds: Partial<Record<CslType, string>> = {
  "article-journal": "journal article",
  "article-magazine": "magazine article",
  "article-newspaper": "newspaper article",
  dataset: "data set",
  "entry-dictionary": "dictionary entry",
  "entry-encyclopedia": "encyclopedia entry",
  legislation: "law",
  motion_picture: "film",
  "paper-conference": "conference paper",
  "post-weblog": "blog post",
  "review-book": "book review",
  webpage: "web page",
};

/** A type of CSL in words: "book", "newspaper article". */
function typeInWords(type: CslType): string {
  return kinds[type] ?? type.replaceAll("_", " ");
}

/** A type as one to choose among others, of which CSL's "document" is whatever none of them is. */
export function typeToChoose(type: CslType): string {
  return type === "document" ? "other document" : typeInWords(type);
}

/** What kind of work an item is, as closely as it says itself: a thesis may be a "PhD thesis". */
export function kindOf({ type, genre }: CslItem): string {
  return genre ?? typeInWords(type);
}
