/** The target of a passage as the API takes it: its words and its position, which the server holds against its text. */
import type { TextSpan } from "@/lib/text/offsets";
import type { PageMap } from "./page-map";

export interface PassageTarget {
  quote: { exact: string };
  /** UTF-16 code units of the canonical text. */
  position: { start: number; end: number };
}

const texts = new Map<string, Promise<string>>();

/** Fetches a version's canonical text, once for each page view; null when it cannot be had. */
async function fetchText(documentId: string, version: number): Promise<string | null> {
  const address = `/api/documents/${documentId}/text?version=${version}`;
  const asked =
    texts.get(address) ??
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(`The text answered ${response.status}.`);
      return response.text();
    });
  texts.set(address, asked);
  try {
    return await asked;
  } catch {
    // The network may be back at the next try, so this one is not kept.
    texts.delete(address);
    return null;
  }
}

/** The words of a span that lies in one block, read off the page; null when it reaches over a gap between blocks. */
export function wordsOnPage(page: PageMap, { start, end }: TextSpan): string | null {
  const leaf = page.leaves.leaves.findLast((each) => each.start <= start);
  if (!leaf || end > leaf.end) return null;
  return leaf.element.textContent.slice(start - leaf.start, end - leaf.start);
}

/** The target of a span. Only over several blocks is the text fetched; without it the position goes alone. */
export async function targetOf(
  page: PageMap,
  span: TextSpan,
  version: { documentId: string; number: number },
): Promise<{ quote?: PassageTarget["quote"]; position: PassageTarget["position"] }> {
  const position = { start: span.start, end: span.end };
  const words = wordsOnPage(page, span);
  if (words !== null) return { quote: { exact: words }, position };
  const text = await fetchText(version.documentId, version.number);
  return text === null ? { position } : { quote: { exact: text.slice(span.start, span.end) }, position };
}

/** The words of a span for a person to read: blocks are parted by a space. */
export function readableWords(page: PageMap, span: TextSpan): string {
  const parts = page.leaves.leaves
    .filter((leaf) => leaf.start < span.end && leaf.end > span.start)
    .map(({ element, start }) => {
      const from = Math.max(0, span.start - start);
      return element.textContent.slice(from, span.end - start);
    });
  return parts.join(" ").replace(/\s+/gu, " ").trim();
}
