/**
 * Files that a saved page carries within its markup, as data: addresses: pictures, fonts, styles. An article keeps none
 * of them, and they are most of such a page.
 */

/** An element's tag with its attributes, or a style sheet. Each part takes what is left where its end is missing, so that no page is gone through twice. */
const markup = /<style\b[^]*?(?:<\/style|$)|<[a-z](?:[^"'>]+|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/giu;
/** Long enough to be a file, and no words: what describes a picture may speak of an address too. */
const inlined = /data:[\w.+-]{1,80}\/[\w.+-]{1,80}[^"'),\s]{0,200},[^"'()\s<>]{100,}/giu;

/** Empties the addresses of inlined files. What stands between the tags is left as it is: it may speak of such addresses. */
export function withoutInlinedFiles(html: string): string {
  if (!/data:/iu.test(html)) return html;
  return html.replace(markup, (part) => part.replace(inlined, "data:,"));
}
