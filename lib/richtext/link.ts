/**
 * Addresses that a body may link to: http, https and mailto, written out in full. One rule serves
 * the check on the way in, the rendering on the way out, and the editor between them.
 */
import { isAsItSeems, isWebAddress } from "@/lib/web-address";

const LENGTH_LIMIT = 2048;
const MAIL_ADDRESS = /^mailto:[^/\\]/i;

/** Says whether `href` may be linked to: absolute, http, https or mailto, without spaces or controls. */
export function isSafeHref(href: string): boolean {
  if (href.length > LENGTH_LIMIT) return false;
  return isWebAddress(href) || (MAIL_ADDRESS.test(href) && isAsItSeems(href));
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
