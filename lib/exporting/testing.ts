/** Exported pages, read for tests as a browser reads them. */
import { JSDOM, VirtualConsole } from "jsdom";

/** Reads a page of HTML. What jsdom does not know of its styles, such as the boxes in a printed page's margin, is not told. */
export function readPage(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}
