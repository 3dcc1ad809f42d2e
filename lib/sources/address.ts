/**
 * Web addresses of sources: which are accepted, and when two of them are of one source. Evidence keeps an address as
 * it was sent; the source, kept once for everyone, has the address that all of them lead to. A fragment may be what a
 * page is found by (`#/report/7`, `#page=12`), so that with another one it is another source.
 */
import { isWebAddress } from "@/lib/web-address";
import type { CslItem } from "./csl";

const tracking = /^(utm_.*|fbclid|gclid)$/i;
/** The directive that names words on a page: those of one reader's evidence, not of the page. */
const directive = /:~:.*$/s;

/** Tells whether a source may have an address: a full one of http or https that holds neither a name nor a password. */
export function isSourceAddress(address: string): boolean {
  if (!isWebAddress(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}

/**
 * The address that a web address leads to, however it is written: the host in lower case, no parameters that only say
 * how a reader came there, no words to show on the page, and no empty fragment.
 */
export function normalizeAddress(address: string): string {
  const url = new URL(address);
  url.hash = url.hash.slice(1).replace(directive, "");
  const parameters = url.search.slice(1).split("&");
  // Rewritten only where something goes: URLSearchParams would encode the rest anew and make another address of it.
  const kept = parameters.filter((parameter) => !tracking.test(parameter.split("=", 1)[0] ?? ""));
  if (kept.length < parameters.length) url.search = kept.join("&");
  return url.href;
}

/** The address of an item where it is written otherwise than its source's; null where it is not, or there is none. */
export function ownAddressOf({ URL: address }: CslItem): string | null {
  return address === undefined || address === normalizeAddress(address) ? null : address;
}

/**
 * Names a page by its address until someone gives it a title: host and path, without "www." and the last slash, and
 * the path that a page with a script has in its fragment.
 */
export function titleOfAddress(address: string): string {
  const { host, pathname, hash } = new URL(address);
  const path = /^#!?\//.test(hash) ? pathname + hash : pathname;
  return `${host.replace(/^www\./, "")}${readable(path).replace(/\/$/, "")}`;
}

/** What a title cannot hold, or would not show: controls, line ends, and marks that turn the direction of writing. */
const unreadable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** An address as it is shown: what would turn the words around it round, or not be seen, in its escapes. */
export function shownAddress(address: string): string {
  return address.replace(new RegExp(unreadable, "gu"), encodeURIComponent);
}

function readable(path: string): string {
  try {
    const decoded = decodeURI(path);
    return unreadable.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}
