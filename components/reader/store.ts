/**
 * What the reader knows while the page is open: the marks, which of them is in focus, what is filtered
 * out, what is being written. One small store per page, outside React; components read slices of it.
 */
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import type { DocumentView } from "@/lib/documents/view";
import type { TextSpan } from "@/lib/text/offsets";
import { marksOf, shownOf } from "./derived-marks";
import { type Filter, noFilter } from "./filter";
import { idOfKey, type Mark, type MarkKey } from "./mark";
import { indexMarks, type MarkIndex } from "./article/marks-at";
import type { PageMap } from "./article/page-map";

/**
 * Something that the server does not have as it shows here. `sentence` says why; null while it is on its way. What
 * `isGone` was deleted by somebody else, and only stays for what is being typed into it.
 */
export interface Unsaved {
  sentence: string | null;
  isGone?: true;
}

/** What is being written in the margin, and on which passages. */
export interface Writing {
  kind: "note" | "claim";
  /** The id that the annotation or claim will have. */
  id: string;
  spans: readonly TextSpan[];
  /** The words of the first passage, as they were selected. */
  quote: string;
  /** How those words fared where it was begun on an earlier text; null while they are the ones selected. */
  fate: "changed" | "ambiguous" | "orphan" | null;
}

/** Something begun and neither saved nor discarded, kept in this browser. */
export interface Unfinished extends Writing {
  /** The number of the version that its spans count in. */
  version: number;
}

/** A passage that a person is about to place by selecting where it belongs. */
export interface Placing {
  key: MarkKey;
  /** Null for a further passage of a claim. */
  passageId: string | null;
  words: string;
  /** The ETag of the placing by hand that stood when this was begun; null where there was none. */
  seen: string | null;
}

/** Notes that the page does not have yet, because asking for them failed. */
export interface Missing {
  /** Why it failed. */
  sentence: string;
  isTrying: boolean;
  tryAgain: () => void;
}

/** What the page was made with; it does not change while the page is open. */
export interface ReaderSetting {
  document: DocumentView;
  /** Who reads; null when nobody is signed in. */
  viewer: { id: string; name: string } | null;
  /** The newest event that the page was made with; null where the page is of an earlier version, and stays as it is. */
  sequence: number | null;
  /** The cursor of the last annotation that the page was sent with; null when that was all of them. */
  next: string | null;
}

export interface ReaderState {
  annotations: ReadonlyMap<string, AnnotationView>;
  claims: ReadonlyMap<string, ClaimView>;
  filter: Filter;
  focus: MarkKey | null;
  /** What has been selected in the article, when something can be done with it. */
  selection: TextSpan | null;
  writing: Writing | null;
  placing: Placing | null;
  /** What was begun earlier or in another tab, newest first; what is being written here is not among it. */
  unfinished: readonly Unfinished[];
  unsaved: ReadonlyMap<MarkKey, Unsaved>;
  /** Null while all notes are here, or on their way. */
  missing: Missing | null;
  /** Where the article's words are on the page; null until it has been measured. */
  page: PageMap | null;
  /** Every mark in reading order. */
  marks: readonly Mark[];
  /** Those of which a passage has lost its place. */
  lost: readonly Mark[];
  /** Those that pass the filter and have a place. */
  shown: readonly Mark[];
  index: MarkIndex;
  /** The last thing said to screen readers alone. */
  said: string;
  /** How many things were said so far: the same words said again are something said. */
  saidCount: number;
  /** Whether the list of keys is open. */
  isHelping: boolean;
}

export interface ReaderStore {
  setting: ReaderSetting;
  /** What was taken out while the page is open; what was asked for before that must not bring it back. */
  gone: Set<MarkKey>;
  read: () => ReaderState;
  subscribe: (listener: () => void) => () => void;
  change: (next: Partial<ReaderState>) => void;
}

interface Beginning {
  annotations: readonly AnnotationView[];
  claims: readonly ClaimView[];
  filter: Filter;
}

/** Makes the store of one page. */
export function createReaderStore(setting: ReaderSetting, beginning: Beginning): ReaderStore {
  const annotations = new Map(beginning.annotations.map((view) => [view.id, view]));
  const claims = new Map(beginning.claims.map((view) => [view.id, view]));
  const marks = marksOf({ annotations, claims });
  const { filter } = beginning;
  let state: ReaderState = { ...empty, annotations, claims, filter, marks, ...shownOf(marks, filter) };
  const listeners = new Set<() => void>();
  return {
    setting,
    gone: new Set(),
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next) => {
      const hasOtherMarks = next.annotations !== undefined || next.claims !== undefined;
      const hasOtherFilter = next.filter !== undefined && next.filter !== state.filter;
      state = { ...state, ...next };
      if (hasOtherMarks) state = { ...state, marks: marksOf(state) };
      if (hasOtherMarks || hasOtherFilter) state = { ...state, ...shownOf(state.marks, state.filter) };
      for (const listener of listeners) listener();
    },
  };
}

const empty: ReaderState = {
  annotations: new Map(),
  claims: new Map(),
  filter: noFilter,
  focus: null,
  selection: null,
  writing: null,
  placing: null,
  unfinished: [],
  unsaved: new Map(),
  missing: null,
  page: null,
  marks: [],
  lost: [],
  shown: [],
  index: indexMarks([]),
  said: "",
  saidCount: 0,
  isHelping: false,
};

/** Finds a mark by its key; null when there is none. */
export function findMark(state: ReaderState, key: MarkKey | null): Mark | null {
  return key === null ? null : (state.marks.find((mark) => mark.key === key) ?? null);
}

/** The address of a mark in the API. */
export function pathOf(key: MarkKey): string {
  return `/api/${key.startsWith("claim-") ? "claims" : "annotations"}/${idOfKey(key)}`;
}

/** Says something to screen readers, with no trace on the screen. */
export function say(store: ReaderStore, words: string): void {
  store.change({ said: words, saidCount: store.read().saidCount + 1 });
}
