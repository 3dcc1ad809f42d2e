"use client";
/**
 * A field's unsent draft, kept in the browser: saved as it is typed and as the page goes, restored when
 * the field opens again, and offered when another tab has another version.
 */

import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { uuidv7 } from "uuidv7";
import { browserShelf } from "@/lib/drafts/browser";
import { type DraftKey, draftPrefix } from "@/lib/drafts/draft";
import { DraftKeeper, type DraftRules, type DraftState } from "@/lib/drafts/keeper";

export interface UnsentDraft<T> extends DraftState<T> {
  /** Takes what was typed. */
  change: (value: T) => void;
  /** Forgets the draft, once it is sent or not wanted; the field then shows `next`, or what it began with. */
  clear: (next?: T) => void;
  switchToOther: () => void;
  discardOther: () => void;
}

/**
 * Keeps the draft of the field that `key` names. The rules are read when the key is first seen; on the
 * server, and until the browser has taken over, the value is the initial one.
 */
export function useDraft<T>(key: DraftKey, rules: DraftRules<T>): UnsentDraft<T> {
  const [keeper, setKeeper] = useState(() => newKeeper(key, rules));
  if (keeper.prefix !== draftPrefix(key)) setKeeper(newKeeper(key, rules));

  const subscribe = useCallback((listener: () => void) => attend(keeper, listener), [keeper]);
  const state = useSyncExternalStore(
    subscribe,
    () => keeper.state,
    () => keeper.initialState,
  );
  const actions = useMemo(() => actionsOf(keeper), [keeper]);
  return { ...state, ...actions };
}

function newKeeper<T>(key: DraftKey, rules: DraftRules<T>): DraftKeeper<T> {
  return new DraftKeeper(key, rules, { shelf: browserShelf(), now: () => Date.now(), page: uuidv7() });
}

function actionsOf<T>(keeper: DraftKeeper<T>) {
  return {
    change: (value: T) => {
      keeper.change(value);
    },
    clear: (next?: T) => {
      keeper.clear(next);
    },
    switchToOther: () => {
      keeper.switchToOther();
    },
    discardOther: () => {
      keeper.discardOther();
    },
  };
}

/** Opens the keeper and brings it word of the page and of other tabs; what it returns saves and stops. */
function attend<T>(keeper: DraftKeeper<T>, listener: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const flush = () => {
    keeper.flush();
  };
  const stop = keeper.subscribe(listener);
  keeper.open();
  // A hidden page may be ended without another word, most of all on a phone.
  document.addEventListener("visibilitychange", flush, { signal });
  window.addEventListener("pagehide", flush, { signal });
  window.addEventListener(
    "storage",
    (event) => {
      if (event.key === null || event.key.startsWith(keeper.prefix)) keeper.notice();
    },
    { signal },
  );
  return () => {
    flush();
    stop();
    listening.abort();
  };
}
