/**
 * Keeps one field's draft while its page is open: saves it soon after each change, restores it, and
 * notices another version of it from another tab, which is offered and never overwritten. It touches
 * no DOM: whoever uses it hands it a shelf, the time, and word of what other tabs did.
 */

import { type Draft, type DraftKey, draftPrefix } from "./draft";
import type { DraftRules, DraftState, KeeperGround } from "./draft-state";
import { findDrafts, forgottenAt, keepDraft, sweepDrafts } from "./shelf";

/** How soon after a change it is saved, in milliseconds. */
export const SAVE_DELAY = 250;

/** Keeps the draft of the field that a key names. */
export class DraftKeeper<T> {
  readonly prefix: string;
  readonly initialState: DraftState<T>;
  #state: DraftState<T>;
  readonly #key: DraftKey;
  readonly #rules: DraftRules<T>;
  readonly #ground: KeeperGround;
  readonly #openedAt: number;
  readonly #listeners = new Set<() => void>();
  /** The ETag of what the field begins with. */
  #base: string | null;
  #isOpen = false;
  #setAside = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: DraftKey, rules: DraftRules<T>, ground: KeeperGround) {
    this.prefix = draftPrefix(key);
    this.#key = key;
    this.#rules = rules;
    this.#ground = ground;
    this.#openedAt = ground.now();
    this.#base = rules.madeOn ?? null;
    const untouched = { generation: 0, restoredAt: null, other: null, isKept: true };
    this.initialState = { value: rules.initial, madeOn: this.#base, ...untouched };
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
    if (this.#isForgotten() && !this.#isUnchanged() && this.#state.isKept) this.#update({ isKept: false });
  }

  /** Drops the draft, because it was sent or is not wanted; the field then shows `next`. */
  clear(next: T = this.#rules.initial): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#ground.shelf?.removeItem(this.#slot());
    this.#replace({ value: next, madeOn: this.#base });
    this.#update({ restoredAt: null });
    this.notice();
  }

  /** Drops the draft as `clear` does, if it still is what was sent; what was typed since stays. Answers which it was. */
  clearIfStill(sent: T, next?: T): boolean {
    const isStill = this.#isSame(this.#state.value, sent);
    if (isStill) this.clear(next);
    return isStill;
  }

  /** Goes on from what was saved, whose ETag it is: what is typed from now on is a change of that. */
  rebase(madeOn: string): void {
    this.#base = madeOn;
    this.#update({ madeOn });
    if (!this.#isUnchanged()) this.change(this.#state.value);
  }

  /** Shows the other version and sets this one aside in its place, so that neither is lost. */
  switchToOther(): void {
    const { other, value, madeOn } = this.#state;
    const { shelf, now, page } = this.#ground;
    if (!other || !shelf) return;
    if (!this.#isUnchanged()) {
      this.#setAside += 1;
      const slot = `${this.prefix}${page}-${String(this.#setAside)}`;
      // Where there is no room for both, nothing moves.
      if (!keepDraft(shelf, { slot, savedAt: now(), value, madeOn })) return;
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

  #prefixes(): string[] {
    const { formerly } = this.#rules;
    return formerly ? [this.prefix, draftPrefix(formerly)] : [this.prefix];
  }

  #isUnchanged(): boolean {
    const { value } = this.#state;
    return this.#rules.isBlank(value) || this.#isSame(value, this.#rules.initial);
  }

  #isSame(a: T, b: T): boolean {
    const { tellApart = (value: T): unknown => value } = this.#rules;
    return a === b || JSON.stringify(tellApart(a)) === JSON.stringify(tellApart(b));
  }

  #others(): Draft<T>[] {
    const { shelf, now } = this.#ground;
    if (!shelf) return [];
    const wanted = { ...this.#rules, now: now() };
    return this.#prefixes()
      .flatMap((prefix) => findDrafts(shelf, prefix, wanted))
      .filter(({ slot, value }) => slot !== this.#slot() && !this.#isSame(value, this.#state.value))
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  /** Takes a version over, and every copy of it: it now stands in this page's slot alone. */
  #adopt(draft: Draft<T>): void {
    const { shelf } = this.#ground;
    // Where there is no room for it here, it stays where it was.
    if (shelf && keepDraft(shelf, { ...draft, slot: this.#slot() })) {
      const copies = this.#others().filter(({ value }) => this.#isSame(value, draft.value));
      for (const { slot } of copies) shelf.removeItem(slot);
    }
    this.#replace(draft);
  }

  #isForgotten(): boolean {
    const { shelf } = this.#ground;
    return shelf !== null && forgottenAt(shelf, this.#key.userId) >= this.#openedAt;
  }

  #save(): void {
    const { shelf, now } = this.#ground;
    const { value, madeOn } = this.#state;
    const isUnchanged = this.#isUnchanged();
    if (isUnchanged) shelf?.removeItem(this.#slot());
    // After the person has signed out, here or in another tab, nothing of theirs is put back.
    const isWanted = shelf !== null && !isUnchanged && !this.#isForgotten();
    const isSaved = isWanted && keepDraft(shelf, { slot: this.#slot(), savedAt: now(), value, madeOn });
    this.#update({ isKept: isUnchanged || isSaved });
  }

  #replace({ value, madeOn }: Pick<DraftState<T>, "value" | "madeOn">): void {
    this.#update({ value, madeOn, generation: this.#state.generation + 1 });
  }

  #update(change: Partial<DraftState<T>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
