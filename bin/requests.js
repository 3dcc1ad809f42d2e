/**
 * What Next cannot read at all, and would answer with a plain failure: addresses that are no text, and methods that
 * nothing here has. Plain JavaScript, for bin/serve.js.
 */
import { apiPolicy, fixedHeaders } from "../lib/server/fixed-headers.js";

/** The methods that some address has; which of them one has, it says itself. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Those of an API answer. */
const headers = Object.fromEntries([...fixedHeaders, apiPolicy].map(({ key, value }) => [key, value]));

/**
 * The address to serve for one that was asked for. One whose escapes are no UTF-8 is taken letter by letter, so that
 * nothing is found there, like at any other address that does not exist.
 */
export function readableAddress(url) {
  const [path] = url.split("?", 1);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll("%", "%25") + url.slice(path.length);
  }
}

/** Answers a request whose method nothing here has (RFC 9110, section 15.6.2); false for any other request. */
export function refuseMethod({ method }, response) {
  if (methods.has(method)) return false;
  const problem = {
    type: "about:blank",
    title: "Not implemented",
    status: 501,
    detail: `Lectern knows no method ${method}.`,
  };
  response.writeHead(501, {
    ...headers,
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
  response.end(JSON.stringify(problem));
  return true;
}
