/** Reads a text file in the browser. It must be UTF-8: guessing another encoding would change words unseen. */
import { accept, type Result, refuse } from "@/lib/result";
import { type ArticleSource, markupLimit, typeOfFile } from "./article-source";

/** What the file chooser offers. */
export const readableFiles = ".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html";

/** A character takes at most four bytes in UTF-8. */
const byteLimit = markupLimit * 4;

/** Reads a file as an article's source. Refuses what is no text file, too large, or not in UTF-8. */
export async function readFile(file: File): Promise<Result<ArticleSource>> {
  const { name } = file;
  if (typeOfFile(name) === null) {
    return refuse(
      "unsupported-type",
      `“${name}” cannot be read. Choose a .txt, .md or .html file, or paste the text.`,
    );
  }
  if (file.size > byteLimit) {
    return refuse("too-large", `“${name}” is larger than an article may be. Import it in parts.`);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return accept({ text, html: null, readAs: null, fileName: name });
  } catch {
    return refuse(
      "malformed",
      `“${name}” is not in UTF-8, so its letters would come out wrong. Save it as UTF-8 and choose it again, or paste its text.`,
    );
  }
}
