/**
 * What the browser is told to refuse on our behalf. Every response carries `fixedHeaders` (fixed-headers.js); a page adds
 * `pagePolicy` with a nonce of its own, and an API answer adds `apiPolicy`, or `leadingPolicy` where it leads elsewhere.
 * Nothing here decides who may see what.
 */

export interface Header {
  key: string;
  value: string;
}

/** A year of https only, for this host alone: its siblings may belong to someone else. Sent only over https. */
export const transportHeader: Header = { key: "Strict-Transport-Security", value: "max-age=31536000" };

/**
 * The policy of an answer that leads elsewhere: a redirect, or a page of words and a link. It is not sandboxed, because
 * a browser may refuse what is sandboxed and keeps its openers off at once (HTML, "cross-origin opener policies").
 */
export const leadingPolicy: Header = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/**
 * The Content-Security-Policy of one page view (CSP Level 3). Scripts run by nonce only, and what they load in turn.
 *
 * Style elements need the nonce or our origin. Style attributes are allowed, because React writes a `style` prop into
 * the server's HTML as an attribute, which takes no nonce: an attribute styles its own element, can neither run
 * code nor select another element, and loads only what img-src and font-src let it. The article's own are removed on import.
 *
 * In development React needs eval for its stacks, and the bundler puts styles in by script without a nonce.
 */
export function pagePolicy(nonce: string, development: boolean): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  return directives.join("; ");
}

/** Makes a nonce of 128 random bits in base64; one serves one response. */
export function makeNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
