/**
 * Addresses that a body may link to: http, https and mailto, written out in full. One rule serves
 * the check on the way in, the rendering on the way out, and the editor between them.
 */

const LENGTH_LIMIT = 2048;
const FULL_ADDRESS = /^(?:https?:\/\/[^/\\?#]|mailto:[^/\\])/i;
// The URL parser drops tabs and line breaks ("java\nscript:") and trims controls, so an address that
// holds any of them is not the address it seems to be.
const HIDDEN = /[\s\p{Cc}]/u;

/** Says whether `href` may be linked to: absolute, http, https or mailto, without spaces or controls. */
export function isSafeHref(href: string): boolean {
  return href.length <= LENGTH_LIMIT && FULL_ADDRESS.test(href) && !HIDDEN.test(href) && parses(href);
}

/**
 * Completes an address as people type them: `example.org/a b` becomes `https://example.org/a%20b`,
 * `ann@example.org` becomes a mailto. Null if no address that may be linked to comes of it.
 */
export function hrefFromTyped(typed: string): string | null {
  const address = typed.trim().replaceAll(" ", "%20");
  if (isSafeHref(address)) return address;
  if (/^[^\s:/@]+@[^\s:/@]+\.[^\s:/@]+$/.test(address)) return safeOrNull(`mailto:${address}`);
  // A colon before the first slash is a scheme that was refused above, or a port: "localhost:3000".
  if (/^[^/:@]*\.[^/:@]+(?::\d+)?(?:[/?#]|$)/.test(address)) return safeOrNull(`https://${address}`);
  return null;
}

function safeOrNull(href: string): string | null {
  return isSafeHref(href) ? href : null;
}

// Not URL.canParse: browsers before 2023 have none, and this runs on a school's old laptops.
function parses(href: string): boolean {
  try {
    return new URL(href).href !== "";
  } catch {
    return false;
  }
}
