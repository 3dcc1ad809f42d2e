/** Reads a text file in the browser. It must be UTF-8: guessing another encoding would change words unseen. */
import { accept, type Result, refuse } from "@/lib/result";
import { withoutInlinedFiles } from "@/lib/importing/inlined-files";
import { type ArticleSource, typeOfFile } from "./article-source";

/** What the file chooser offers. */
export const readableFiles = ".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html";

/** A saved page carries its pictures within: far more than is kept of it, but not more than a browser can hold. */
const byteLimit = 64 * 1024 * 1024;

/** Reads a file as an article's source. Refuses what is no text file, too large, or not in UTF-8. */
export async function readFile(file: File): Promise<Result<ArticleSource>> {
  const { name } = file;
  const type = typeOfFile(name);
  if (type === null) {
    return refuse(
      "unsupported-type",
      `“${name}” cannot be read. Choose a .txt, .md or .html file, or paste the text.`,
    );
  }
  if (file.size > byteLimit) {
    return refuse(
      "too-large",
      `“${name}” is too large to be read. Open it, and paste the text of the article.`,
    );
  }
  const text = decoded(await file.arrayBuffer());
  if (text === null) {
    return refuse(
      "malformed",
      `“${name}” is not in UTF-8, so its letters would come out wrong. Save it as UTF-8 and choose it again, or paste its text.`,
    );
  }
  const kept = type === "text/html" ? withoutInlinedFiles(text) : text;
  return accept({ text: kept, html: null, readAs: null, fileName: name });
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
