/** Where to go after signing in: only ever a page of this Lectern. */

/**
 * The path, query and fragment of a place on this site; `fallback` for anything that leads elsewhere, such as
 * another host, `//host` or `javascript:`.
 */
export function sameSitePath(place: string | null | undefined, fallback = "/"): string {
  if (!place?.startsWith("/")) return fallback;
  const here = "http://lectern.invalid";
  if (!URL.canParse(place, here)) return fallback;
  const { origin, pathname, search, hash } = new URL(place, here);
  // A path of two slashes is a host to whoever reads it next.
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : fallback;
}
