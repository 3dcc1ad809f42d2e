/** What the library is asked to show, and the address that asks for it. */

export type Scope = "mine" | "groups" | "public" | "deleted";

export interface LibraryQuery {
  /** Everything I may read when left out. */
  scope?: Scope | undefined;
  q?: string | undefined;
  /** Where the page before ended. */
  after?: string | undefined;
}

/** The address of the library that shows this; the start of the library for an empty query. */
export function libraryPath(query: LibraryQuery): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length === 0 ? "/" : `/?${new URLSearchParams(entries)}`;
}
