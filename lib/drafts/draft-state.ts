/** What a keeper is told of its field and its page, and what it tells of the draft in return. */

import type { Draft, DraftKey } from "./draft";
import type { Shelf } from "./shelf";

/** What a field's kind of value is. `accepts` guards what comes back from storage, and `complete` fills in what it lacks. */
export interface DraftRules<T> {
  initial: T;
  /** The ETag of what the field changes; left out or null where it is for something new. */
  madeOn?: string | null;
  accepts: (value: unknown) => value is T;
  /** Makes what an earlier release kept whole; left out where a value always is. */
  complete?: (value: T) => T;
  /** The key under which an earlier release kept the draft; left out where there is no other. */
  formerly?: DraftKey | undefined;
  isBlank: (value: T) => boolean;
  /** Picks what of a value makes it another version than another; left out where all of it does. */
  tellApart?: (value: T) => unknown;
}

/** What a keeper stands on. A null shelf is a browser that keeps nothing. */
export interface KeeperGround {
  shelf: Shelf | null;
  now: () => number;
  /** A name that no other open page has. */
  page: string;
}

export interface DraftState<T> {
  value: T;
  /** The ETag of what the value is a change of, which for a restored one may be of long ago; null where there is none. */
  madeOn: string | null;
  /** Grows when the value came from elsewhere than typing, so that an editor knows to show it anew. */
  generation: number;
  /** When the restored text was last changed (milliseconds since 1970); null if nothing was restored. */
  restoredAt: number | null;
  /** Another version of this draft, from another tab or set aside in this one. */
  other: Draft<T> | null;
  /** False when what is typed would be lost with the page. */
  isKept: boolean;
}
