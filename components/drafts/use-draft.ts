"use client";
/**
 * A field's unsent draft, kept in the browser: saved as it is typed and as the page goes, restored when
 * the field opens again, and offered when another tab has another version.
 */

import { useCallback, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { v7 as uuidv7 } from "uuid";
import { shelfOf } from "@/lib/drafts/browser";
import { type DraftKey, draftPrefix } from "@/lib/drafts/draft";
import type { DraftRules, DraftState } from "@/lib/drafts/draft-state";
import { DraftKeeper } from "@/lib/drafts/keeper";
import { tellDraftNews } from "./draft-news";

export interface UnsentDraft<T> extends DraftState<T> {
  /** What stands in the field at this moment, which may be later than what was drawn. */
  latest: () => T;
  /** Takes what was typed. */
  change: (value: T) => void;
  /** Forgets the draft, once it is not wanted; the field then shows `next`, or what it began with. */
  clear: (next?: T) => void;
  /** Forgets the draft that was sent, unless it was typed on meanwhile; answers which it was. */
  clearIfStill: (sent: T, next?: T) => boolean;
  /** Goes on from what was saved, whose ETag it is. */
  rebase: (madeOn: string) => void;
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
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const actions = useMemo(() => actionsOf(keeper, redraw), [keeper]);
  return { ...state, ...actions };
}

function newKeeper<T>(key: DraftKey, rules: DraftRules<T>): DraftKeeper<T> {
  return new DraftKeeper(key, rules, { shelf: shelfOf(key.userId), now: () => Date.now(), page: uuidv7() });
}

function actionsOf<T>(keeper: DraftKeeper<T>, redraw: () => void) {
  return {
    latest: () => keeper.state.value,
    change: (value: T) => {
      keeper.change(value);
      // The keeper is heard from only once the drawing's effects have run, and who types ahead is faster: without
      // this, React would put the field back to what it drew, and the next keystroke would build on that.
      redraw();
    },
    clear: (next?: T) => {
      keeper.clear(next);
      tellDraftNews();
    },
    clearIfStill: (sent: T, next?: T) => {
      const isStill = keeper.clearIfStill(sent, next);
      tellDraftNews();
      return isStill;
    },
    rebase: (madeOn: string) => {
      keeper.rebase(madeOn);
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
    tellDraftNews();
  };
}
