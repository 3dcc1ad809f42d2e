/** Exported pages, read for tests as a browser reads them. */
import { JSDOM, VirtualConsole } from "jsdom";

/** Reads a page of HTML. What jsdom does not know of its styles, such as the boxes in a printed page's margin, is not told. */
export function readPage(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** The people whom a report names as those whose work is in it. */
export function peopleIn(html: string): string | undefined {
  const terms = [...readPage(html).querySelectorAll("#made dt")];
  return terms.find(({ textContent }) => textContent === "People")?.nextElementSibling?.textContent;
}
