/**
 * What was made here and is not yet known to be saved: annotations and claims on their way to the server.
 * Each is shown at once and kept in the browser until the server has it, so a dropped network or a closed
 * tab loses nothing; its id is chosen here, so sending it twice is harmless.
 */
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { browserShelf } from "@/lib/drafts/browser";
import { draftPrefix } from "@/lib/drafts/draft";
import { findDrafts, keepDraft } from "@/lib/drafts/shelf";
import { send } from "@/lib/http/client";
import type { Result } from "@/lib/result";
import type { MarkKey } from "./mark";
import { pathOf, putAnnotation, putClaim, type ReaderStore, takeOut } from "./store";

/** Something made and not yet saved: what is sent, and how it shows meanwhile. */
export type Parcel =
  | { kind: "annotation"; body: Record<string, unknown>; view: AnnotationView }
  | { kind: "claim"; body: Record<string, unknown>; view: ClaimView };

// The browser may forbid storage; what was made must be there for another try all the same.
const held = new WeakMap<ReaderStore, Map<MarkKey, Parcel>>();

/** The key of what a parcel makes. */
export function keyOfParcel(parcel: Parcel): MarkKey {
  return `${parcel.kind}-${parcel.view.id}`;
}

/** Shows a parcel's content and sends it. Answers whether the server has it; if not, it stays, to be tried again. */
export async function post(store: ReaderStore, parcel: Parcel): Promise<boolean> {
  show(store, parcel);
  hold(store, parcel);
  keep(store, parcel);
  return await deliver(store, parcel);
}

/** Tries a failed one again; answers whether the server has it now. */
export async function retry(store: ReaderStore, key: MarkKey): Promise<boolean> {
  const parcel = held.get(store)?.get(key);
  return parcel ? await deliver(store, parcel) : false;
}

/** Gives up what could not be saved. */
export function discard(store: ReaderStore, key: MarkKey): void {
  forget(store, key);
  takeOut(store, key);
}

/** Takes up what an earlier view of this page could not save, and tries it again. */
export function takeUpUnsaved(store: ReaderStore): void {
  for (const parcel of parcelsKept(store)) {
    show(store, parcel);
    hold(store, parcel);
    void deliver(store, parcel);
  }
}

async function deliver(store: ReaderStore, parcel: Parcel): Promise<boolean> {
  const key = keyOfParcel(parcel);
  setUnsaved(store, key, null);
  const path = `/api/documents/${store.setting.document.id}/${parcel.kind}s`;
  const answer: Result<AnnotationView | ClaimView> = await send("POST", path, { body: parcel.body });
  if (!answer.ok) {
    if (held.get(store)?.has(key)) setUnsaved(store, key, answer.refusal.sentence);
    return false;
  }
  const isWanted = held.get(store)?.has(key) === true;
  forget(store, key);
  if (!isWanted) {
    // It was given up while it was on its way, so it is taken back from where it arrived.
    void send("DELETE", pathOf(key), { ifMatch: answer.value.etag });
    return false;
  }
  const unsaved = new Map(store.read().unsaved);
  unsaved.delete(key);
  store.change({ unsaved });
  if (parcel.kind === "annotation") putAnnotation(store, answer.value as AnnotationView);
  else putClaim(store, answer.value as ClaimView);
  return true;
}

function show(store: ReaderStore, parcel: Parcel): void {
  if (parcel.kind === "annotation") putAnnotation(store, parcel.view);
  else putClaim(store, parcel.view);
}

function setUnsaved(store: ReaderStore, key: MarkKey, sentence: string | null): void {
  store.change({ unsaved: new Map(store.read().unsaved).set(key, { sentence }) });
}

function slotOf(store: ReaderStore, key?: MarkKey): string {
  const { document, viewer } = store.setting;
  const prefix = draftPrefix({ userId: viewer?.id ?? "", subject: `document:${document.id}:unsaved` });
  return key === undefined ? prefix : `${prefix}${key}`;
}

function keep(store: ReaderStore, parcel: Parcel): void {
  const shelf = browserShelf();
  if (shelf)
    keepDraft(shelf, { slot: slotOf(store, keyOfParcel(parcel)), savedAt: Date.now(), value: parcel });
}

function hold(store: ReaderStore, parcel: Parcel): void {
  const parcels = held.get(store) ?? new Map<MarkKey, Parcel>();
  held.set(store, parcels.set(keyOfParcel(parcel), parcel));
}

function forget(store: ReaderStore, key: MarkKey): void {
  held.get(store)?.delete(key);
  browserShelf()?.removeItem(slotOf(store, key));
}

function parcelsKept(store: ReaderStore): Parcel[] {
  const shelf = browserShelf();
  if (!shelf || store.setting.viewer === null) return [];
  return findDrafts(shelf, slotOf(store), { accepts: isParcel, now: Date.now() }).map(({ value }) => value);
}

function isParcel(value: unknown): value is Parcel {
  if (typeof value !== "object" || value === null || !("kind" in value) || !("view" in value)) return false;
  return value.kind === "annotation" || value.kind === "claim";
}
