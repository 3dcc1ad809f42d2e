/**
 * What was begun and not saved. A note or claim on its way is kept in the browser with the version it was begun on,
 * so that a reload, another thing begun, a slip of the Escape key or a new text of the article loses none of it:
 * it waits in the margin until it is saved or discarded. Its words are kept by the form, under the same id.
 */
import { announce } from "@/components/ui/toast-store";
import type { Placement } from "@/lib/anchoring/anchor";
import { hasSameWords } from "@/lib/anchoring/target";
import { browserShelf } from "@/lib/drafts/browser";
import { type DraftKey, draftPrefix } from "@/lib/drafts/draft";
import { findDrafts, hasDrafts, keepDraft, removeDrafts } from "@/lib/drafts/shelf";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { focusMark } from "./focus";
import { placeFromPast } from "./placing/place-across";
import type { ReaderStore, Unfinished, Writing } from "./store";

/** The key of the words that a form keeps of what is being written, short of the field. */
export function draftOf(store: ReaderStore, id: string): Omit<DraftKey, "field"> {
  const { document, viewer } = store.setting;
  return { userId: viewer?.id ?? "", subject: `document:${document.id}:new:${id}` };
}

/** Whether words were kept of what is being written, which its form is to show. */
export function hasKeptWords(store: ReaderStore, id: string): boolean {
  const shelf = browserShelf();
  return shelf !== null && hasDrafts(shelf, draftPrefix(draftOf(store, id)));
}

/** Keeps what is typed before the form has come as a draft of the form's; null forgets it. */
export function keepEarly(store: ReaderStore, { kind, id }: Writing, words: string | null): void {
  const shelf = browserShelf();
  const field = kind === "note" ? "body" : "claim";
  const slot = `${draftPrefix({ ...draftOf(store, id), field })}early`;
  if (words === null) shelf?.removeItem(slot);
  else if (shelf)
    keepDraft(shelf, { slot, savedAt: Date.now(), value: kind === "note" ? words : { statement: words } });
}

/** Takes up what was being written when the page went, and from then on keeps note of it. What it returns stops that. */
export function rememberWriting(store: ReaderStore): () => void {
  const { viewer, sequence } = store.setting;
  // An earlier version cannot be worked on, so nothing is taken up there.
  if (viewer === null || sequence === null) return () => undefined;
  forgetEmpty(store);
  const [newest] = readShelf(store);
  showShelf(store);
  if (newest && store.read().writing === null) void takeUp(store, newest.id);
  const stop = followWriting(store);
  const onStorage = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(slotOf(store, ""))) showShelf(store);
  };
  window.addEventListener("storage", onStorage);
  return () => {
    stop();
    window.removeEventListener("storage", onStorage);
  };
}

/** Opens the form of something unfinished again, where its words stand now. */
export async function takeUp(store: ReaderStore, id: string): Promise<void> {
  const kept = readShelf(store).find((each) => each.id === id);
  if (!kept) return;
  const writing = await carriedOver(store, kept);
  if (!writing) {
    announce("The earlier text could not be fetched, so this cannot be placed yet. It is kept: try again.");
    return;
  }
  openUnfinished(store, writing);
}

/** Opens the form of something unfinished on what was found to be its words. */
export function openUnfinished(store: ReaderStore, writing: Writing): void {
  if (store.read().writing?.id !== writing.id) setAside(store);
  focusMark(store, null);
  store.change({ writing });
  showShelf(store);
}

/** Closes the form of what is being written; what was typed into it waits in the margin. */
export function setAside(store: ReaderStore): void {
  const { writing } = store.read();
  if (!writing) return;
  store.change({ writing: null });
  // The form saves its words as it goes, which is by then.
  window.setTimeout(() => {
    const shelf = browserShelf();
    if (!shelf) return;
    if (!hasKeptWords(store, writing.id)) {
      shelf.removeItem(slotOf(store, writing.id));
    } else if (store.read().writing?.id !== writing.id) {
      announce(`Your ${writing.kind} on “${shortened(writing.quote)}” is kept in the margin.`, {
        label: "Go on writing",
        run: () => void takeUp(store, writing.id),
      });
    }
    showShelf(store);
  });
}

/** The most of its passage's words by which something unfinished is named, in code units. */
const namedWords = 40;

function shortened(quote: string): string {
  return quote.length > namedWords ? `${quote.slice(0, namedWords).trimEnd()}…` : quote;
}

/** Closes the form of what has been saved, and forgets that it was begun. */
export function finish(store: ReaderStore, { id }: Writing): void {
  store.change({ writing: null });
  browserShelf()?.removeItem(slotOf(store, id));
  showShelf(store);
}

/** Throws away something unfinished, with what was typed into it. */
export function discardUnfinished(store: ReaderStore, id: string): void {
  const shelf = browserShelf();
  shelf?.removeItem(slotOf(store, id));
  if (shelf) removeDrafts(shelf, draftPrefix(draftOf(store, id)));
  showShelf(store);
}

function followWriting(store: ReaderStore): () => void {
  const version = store.setting.document.version.number;
  let known = store.read().writing;
  return store.subscribe(() => {
    const { writing } = store.read();
    if (writing === known) return;
    known = writing;
    const shelf = browserShelf();
    if (writing && shelf) {
      const value: Unfinished = { ...writing, version };
      keepDraft(shelf, { slot: slotOf(store, writing.id), savedAt: Date.now(), value });
    }
  });
}

/** Of what was begun on an earlier text and nothing typed into, there is nothing to keep. */
function forgetEmpty(store: ReaderStore): void {
  const shelf = browserShelf();
  for (const { id, version } of shelf ? readShelf(store) : []) {
    const isEmpty = !hasKeptWords(store, id);
    if (isEmpty && version !== store.setting.document.version.number) shelf?.removeItem(slotOf(store, id));
  }
}

function slotOf({ setting: { document, viewer } }: ReaderStore, id: string): string {
  return `${draftPrefix({ userId: viewer?.id ?? "", subject: `document:${document.id}:writing` })}${id}`;
}

function readShelf(store: ReaderStore): Unfinished[] {
  const shelf = browserShelf();
  if (!shelf) return [];
  const kept = findDrafts(shelf, slotOf(store, ""), { accepts: isUnfinished, now: Date.now() });
  return kept.map(({ value }) => value);
}

function showShelf(store: ReaderStore): void {
  const { writing } = store.read();
  store.change({ unfinished: readShelf(store).filter(({ id }) => id !== writing?.id) });
}

function isUnfinished(value: unknown): value is Unfinished {
  return typeof value === "object" && value !== null && "spans" in value && "version" in value;
}

/** Finds its spans in the text on the page; null when the text it was begun on cannot be had. */
export async function carriedOver(
  store: ReaderStore,
  { version, ...writing }: Unfinished,
): Promise<Writing | null> {
  if (version === store.setting.document.version.number) return writing;
  const placements = await placeFromPast(store, { version, spans: writing.spans });
  if (!placements) return null;
  return { ...writing, spans: placements.flatMap(spanOf), fate: fateOf(placements) ?? writing.fate };
}

function spanOf(placement: Placement): TextSpan[] {
  return "start" in placement ? [textSpan(placement.start, placement.end)] : [];
}

/** The worst that happened to any of them; null where all are the same words. */
function fateOf(placements: readonly Placement[]): Writing["fate"] {
  const hasPlace = placements.some((placement) => "start" in placement);
  if (!hasPlace && placements.length > 0) {
    return placements.some(({ state }) => state === "ambiguous") ? "ambiguous" : "orphan";
  }
  return placements.every(hasSameWords) ? null : "changed";
}
