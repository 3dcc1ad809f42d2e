/**
 * The text of an article on its way in: as it was pasted, typed or read from a file, and what it is to be read as.
 * A paste from a web page or a word processor carries two: the bare words, and the same with their formatting.
 */
import { type ImportType, MAX_SOURCE_LENGTH } from "@/lib/importing/imported";
import { withoutInlinedFiles } from "@/lib/importing/inlined-files";
import { MAX_TEXT_LENGTH } from "@/lib/text/article";

export interface ArticleSource {
  /** The bare words, or the file's content. */
  text: string;
  /** The same with its formatting, as the clipboard gave it in HTML; null where it gave none. */
  html: string | null;
  /** What a person said it is to be read as; null for what it looks like. */
  readAs: ReadAs | null;
  fileName: string | null;
}

/** `formatted` is what was pasted, with its formatting; the others read the text. */
export type ReadAs = ImportType | "formatted";

export const noSource: ArticleSource = { text: "", html: null, readAs: null, fileName: null };

/** Says what a source is read as: what was said, or else what it looks like. */
export function readAsOf({ text, html, readAs, fileName }: ArticleSource): ReadAs {
  return readAs ?? (html === null ? detectType(text, fileName) : "formatted");
}

/** What is sent to be imported: of a page, without the pictures and fonts that it carries within, which no article keeps. */
export function contentOf(source: ArticleSource): { content: string; contentType: ImportType } {
  const readAs = readAsOf(source);
  if (readAs === "text/html") return pageOf(source.text);
  if (readAs !== "formatted") return { content: source.text, contentType: readAs };
  return source.html === null ? { content: source.text, contentType: "text/plain" } : pageOf(source.html);
}

function pageOf(html: string) {
  return { content: withoutInlinedFiles(html), contentType: "text/html" as const };
}

export function isBlankSource({ text, html }: ArticleSource): boolean {
  return text.trim() === "" && html === null;
}

/** Why a source cannot be imported at all, before anything is sent; null when it may be. */
export function sourceProblem(source: ArticleSource): string | null {
  if (isBlankSource(source)) return "Paste the article, or choose a file.";
  const { content, contentType } = contentOf(source);
  const isPage = contentType === "text/html";
  const limit = isPage ? MAX_SOURCE_LENGTH : MAX_TEXT_LENGTH;
  if (content.length <= limit) return null;
  const [has, may] = [content.length, limit].map((count) => count.toLocaleString("en"));
  return isPage
    ? `The markup of this has ${has ?? ""} characters, and ${may ?? ""} is the most. Paste its text alone.`
    : `This has ${has ?? ""} characters, and ${may ?? ""} is the most. Import it in parts.`;
}

/** Tells what comes back from the browser's storage from what does not. */
export function isArticleSource(value: unknown): value is ArticleSource {
  if (typeof value !== "object" || value === null || !("text" in value) || !("html" in value)) return false;
  return typeof value.text === "string" && (value.html === null || typeof value.html === "string");
}

const typeOfExtension: Readonly<Record<string, ImportType>> = {
  htm: "text/html",
  html: "text/html",
  xhtml: "text/html",
  md: "text/markdown",
  markdown: "text/markdown",
  txt: "text/plain",
};

/** The type that a file's name tells; null when it tells none that can be read. */
export function typeOfFile(fileName: string): ImportType | null {
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return typeOfExtension[extension] ?? null;
}

/** What may stand where only Markdown puts it; any one of them alone may be chance. */
const markdownSigns = [
  /^#{1,6} \S/mu,
  /^(?:[-*+]|\d+\.) \S.*\n(?:[-*+]|\d+\.) \S/mu,
  /\[[^\]\n]+\]\((?:https?:|\/|#)[^)\s]*\)/u,
  /\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*/u,
  /^> \S/mu,
  /^(?:```|~~~)/mu,
  /^\|?(?: *:?-{3,}:? *\|)+/mu,
];

/**
 * A text that begins with a headline by itself: of words, quoted ones too, of a sum or of a figure. One digit alone makes
 * none, since a sharp is also read as "number".
 */
const headline = /^\s*# (?:[\p{L}\p{Sc}\p{Pi}\p{Pf}"'„‚「『¿¡]|\p{Nd}[.,/]?\p{Nd}).*\r?\n\s*\n/u;

const sampleLength = 20_000;

/** Tells what a text looks like: by the file's name where there is one, else by its first 20,000 code units. */
export function detectType(text: string, fileName: string | null = null): ImportType {
  const byName = fileName === null ? null : typeOfFile(fileName);
  if (byName) return byName;
  const sample = text.slice(0, sampleLength);
  if (
    /^\s*(?:<!--|<!doctype html|<\?xml|<(?:html|head|body|article|main|section|div|p|h[1-6])\b)/iu.test(
      sample,
    )
  ) {
    return "text/html";
  }
  const signs = markdownSigns.filter((sign) => sign.test(sample)).length;
  return signs >= 2 || headline.test(sample) ? "text/markdown" : "text/plain";
}
