/**
 * Keeps one field's draft while its page is open: saves it soon after each change, restores it, and
 * notices another version of it from another tab, which is offered and never overwritten. It touches
 * no DOM: whoever uses it hands it a shelf, the time, and word of what other tabs did.
 */

import { type Draft, type DraftKey, draftPrefix } from "./draft";
import { findDrafts, forgottenAt, keepDraft, type Shelf, sweepDrafts } from "./shelf";

/** How soon after a change it is saved, in milliseconds. */
export const SAVE_DELAY = 250;

/** What a field's kind of value is. `accepts` guards what comes back from storage. */
export interface DraftRules<T> {
  initial: T;
  accepts: (value: unknown) => value is T;
  isBlank: (value: T) => boolean;
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
  /** Grows when the value came from elsewhere than typing, so that an editor knows to show it anew. */
  generation: number;
  /** When the restored text was last changed (milliseconds since 1970); null if nothing was restored. */
  restoredAt: number | null;
  /** Another version of this draft, from another tab or set aside in this one. */
  other: Draft<T> | null;
  /** False when what is typed would be lost with the page. */
  isKept: boolean;
}

export class DraftKeeper<T> {
  readonly prefix: string;
  readonly initialState: DraftState<T>;
  #state: DraftState<T>;
  readonly #key: DraftKey;
  readonly #rules: DraftRules<T>;
  readonly #ground: KeeperGround;
  readonly #openedAt: number;
  readonly #listeners = new Set<() => void>();
  #isOpen = false;
  #setAside = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: DraftKey, rules: DraftRules<T>, ground: KeeperGround) {
    this.prefix = draftPrefix(key);
    this.#key = key;
    this.#rules = rules;
    this.#ground = ground;
    this.#openedAt = ground.now();
    this.initialState = { value: rules.initial, generation: 0, restoredAt: null, other: null, isKept: true };
    this.#state = this.initialState;
  }

  get state(): DraftState<T> {
    return this.#state;
  }

  /** Calls `listener` after every change of state, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Restores the newest version, moving it into this page's slot, and offers the next. What was typed
   * before (a slow page is typed into early) is not replaced: then even the newest is only offered.
   */
  open(): void {
    const { shelf, now } = this.#ground;
    if (this.#isOpen || !shelf) return;
    this.#isOpen = true;
    sweepDrafts(shelf, now());
    const [newest] = this.#others();
    if (newest && this.#isUnchanged()) {
      this.#adopt(newest);
      this.#update({ restoredAt: newest.savedAt });
    }
    this.notice();
  }

  /** Takes what was typed; it is saved within `SAVE_DELAY`. */
  change(value: T): void {
    this.#update({ value });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, SAVE_DELAY);
  }

  /** Saves at once what is waiting to be saved, as when the page is about to go. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#save();
    this.notice();
  }

  /** Looks again at the other versions, as after word that another tab changed the storage. */
  notice(): void {
    const other = this.#others()[0] ?? null;
    if (other?.slot !== this.#state.other?.slot || other?.savedAt !== this.#state.other?.savedAt) {
      this.#update({ other });
    }
  }

  /** Drops the draft, because it was sent or is not wanted; the field then shows `next`. */
  clear(next: T = this.#rules.initial): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#ground.shelf?.removeItem(this.#slot());
    this.#replace(next);
    this.#update({ restoredAt: null });
    this.notice();
  }

  /** Shows the other version and sets this one aside in its place, so that neither is lost. */
  switchToOther(): void {
    const { other, value } = this.#state;
    const { shelf, now, page } = this.#ground;
    if (!other || !shelf) return;
    if (!this.#isUnchanged()) {
      this.#setAside += 1;
      const slot = `${this.prefix}${page}-${String(this.#setAside)}`;
      // Where there is no room for both, nothing moves.
      if (!keepDraft(shelf, { slot, savedAt: now(), value })) return;
    }
    this.#adopt(other);
    this.notice();
  }

  /** Drops the other version. A tab in which it still stands keeps it, and saves it when it changes. */
  discardOther(): void {
    if (this.#state.other) this.#ground.shelf?.removeItem(this.#state.other.slot);
    this.notice();
  }

  #slot(): string {
    return `${this.prefix}${this.#ground.page}`;
  }

  #isUnchanged(): boolean {
    const { value } = this.#state;
    return this.#rules.isBlank(value) || isSame(value, this.#rules.initial);
  }

  #others(): Draft<T>[] {
    const { shelf, now } = this.#ground;
    if (!shelf) return [];
    const drafts = findDrafts(shelf, this.prefix, { accepts: this.#rules.accepts, now: now() });
    return drafts.filter(({ slot, value }) => slot !== this.#slot() && !isSame(value, this.#state.value));
  }

  /** Takes a version over, and every copy of it: it now stands in this page's slot alone. */
  #adopt(draft: Draft<T>): void {
    const { shelf } = this.#ground;
    // Where there is no room for it here, it stays where it was.
    if (shelf && keepDraft(shelf, { ...draft, slot: this.#slot() })) {
      for (const { slot, value } of this.#others()) if (isSame(value, draft.value)) shelf.removeItem(slot);
    }
    this.#replace(draft.value);
  }

  #save(): void {
    const { shelf, now } = this.#ground;
    if (!shelf) {
      this.#update({ isKept: false });
    } else if (forgottenAt(shelf, this.#key.userId) < this.#openedAt) {
      const { value } = this.#state;
      if (this.#isUnchanged()) shelf.removeItem(this.#slot());
      const isKept = this.#isUnchanged() || keepDraft(shelf, { slot: this.#slot(), savedAt: now(), value });
      this.#update({ isKept });
    }
  }

  #replace(value: T): void {
    this.#update({ value, generation: this.#state.generation + 1 });
  }

  #update(change: Partial<DraftState<T>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
