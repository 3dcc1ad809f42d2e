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
import type { Refusal, Result } from "@/lib/result";
import { carryOver, passagesOf } from "./placing/carry-over";
import type { MarkKey } from "./mark";
import { findNewText, tellOfNewText } from "./new-text";
import { pathOf, type ReaderStore } from "./store";
import { putView, setUnsaved, takeOut } from "./views";

/** Something made, as it shows until it is saved; its targets are those of the text on the page. */
export type Parcel = { kind: "annotation"; view: AnnotationView } | { kind: "claim"; view: ClaimView };

/** A parcel as it is kept, with the number of the version that its targets are of. */
export type KeptParcel = Parcel & { version: number };

// The browser may forbid storage; what was made must be there for another try all the same.
const held = new WeakMap<ReaderStore, Map<MarkKey, Parcel>>();

/** The key of what a parcel makes. */
export function keyOfParcel(parcel: Parcel): MarkKey {
  return `${parcel.kind}-${parcel.view.id}`;
}

/** Shows a parcel's content and sends it. Answers whether the server has it; if not, it stays, to be tried again. */
export async function post(store: ReaderStore, parcel: Parcel): Promise<boolean> {
  putView(store, parcel.view);
  hold(store, parcel);
  keep(store, parcel);
  return await deliver(store, parcel);
}

/** Tries a failed one again; answers whether the server has it now. */
export async function retry(store: ReaderStore, key: MarkKey): Promise<boolean> {
  const parcel = parcelOf(store, key);
  return parcel ? await readdress(store, parcel) : false;
}

/** Tries again all that failed, as there is a network again; what waits for a person goes on waiting. */
export async function retryAll(store: ReaderStore): Promise<void> {
  for (const parcel of [...(held.get(store)?.values() ?? [])]) {
    const isUnderWay = store.read().unsaved.get(keyOfParcel(parcel))?.sentence === null;
    if (!isUnderWay) await readdress(store, parcel);
  }
}

/** Gives up what could not be saved. */
export function discard(store: ReaderStore, key: MarkKey): void {
  forget(store, key);
  takeOut(store, key);
}

/**
 * Takes up what an earlier view of this page could not save, and tries it again. What was made on an earlier text of
 * the article is first found in this one (`carryOver`), and waits for a person where its words are not the same.
 */
export async function takeUpUnsaved(store: ReaderStore): Promise<void> {
  // An earlier version is read as it was; what was made is saved on the page of the current one.
  if (store.setting.sequence === null) return;
  const { number } = store.setting.document.version;
  const kept = parcelsKept(store).filter((parcel) => !parcelOf(store, keyOfParcel(parcel)));
  for (const parcel of kept) hold(store, parcel);
  for (const { version, ...parcel } of kept) {
    if (version === number) await readdress(store, parcel);
    else if (!(await hasArrived(store, parcel)))
      await readdress(store, await carryOver(store, parcel, version));
  }
}

/** Whether it was saved on its own text after all, and only the answer was lost; it is then no longer ours to keep. */
async function hasArrived(store: ReaderStore, parcel: Parcel): Promise<boolean> {
  const key = keyOfParcel(parcel);
  const answer = await send<AnnotationView | ClaimView>("GET", pathOf(key));
  if (!answer.ok) return false;
  forget(store, key);
  putView(store, answer.value);
  return true;
}

/** Whether closing the page now would lose something: what is on its way and found no room in the browser's storage. */
export function wouldLose(store: ReaderStore): boolean {
  const shelf = browserShelf();
  const keys = [...(held.get(store)?.keys() ?? [])];
  return keys.some((key) => shelf === null || shelf.getItem(slotOf(store, key)) === null);
}

const needsPerson =
  "The article has a new text, and these words are not as they were. Say whether, and where, it belongs.";

const needsNewText = "The article has a new text, which this page does not show yet.";

/** The parcel of a key that is not yet saved. */
export function parcelOf(store: ReaderStore, key: MarkKey): Parcel | undefined {
  return held.get(store)?.get(key);
}

/**
 * Puts a parcel in place of what it was, and sends it as soon as each of its passages has its place. Answers whether the
 * server has it.
 */
export async function readdress(store: ReaderStore, parcel: Parcel): Promise<boolean> {
  putView(store, parcel.view);
  hold(store, parcel);
  if (passagesOf(parcel).every(({ placement }) => placement.state === "exact")) {
    keep(store, parcel);
    return await deliver(store, parcel);
  }
  setUnsaved(store, keyOfParcel(parcel), { sentence: needsPerson });
  return false;
}

async function deliver(store: ReaderStore, parcel: Parcel): Promise<boolean> {
  const key = keyOfParcel(parcel);
  setUnsaved(store, key, { sentence: null });
  const path = `/api/documents/${store.setting.document.id}/${parcel.kind}s`;
  const answer: Result<AnnotationView | ClaimView> = await send("POST", path, { body: bodyOf(parcel) });
  if (!answer.ok) {
    const sentence = await reasonOf(store, answer.refusal);
    if (held.get(store)?.has(key)) setUnsaved(store, key, { sentence });
    return false;
  }
  const isWanted = held.get(store)?.has(key) === true;
  forget(store, key);
  if (!isWanted) {
    // It was given up while it was on its way, so it is taken back from where it arrived.
    void send("DELETE", pathOf(key), { ifMatch: answer.value.etag });
    return false;
  }
  setUnsaved(store, key, null);
  putView(store, answer.value);
  return true;
}

/** Why it was refused: words that are not where they were selected are those of an earlier text, where there is a new one. */
async function reasonOf(store: ReaderStore, { kind, sentence }: Refusal): Promise<string> {
  if (kind !== "conflict" || !(await findNewText(store))) return sentence;
  tellOfNewText();
  return wouldLose(store)
    ? `${needsNewText} Copy what is written here first: this browser keeps nothing.`
    : `${needsNewText} Show it: what is written here comes along.`;
}

/** What is sent of a parcel: what its maker said, and the passages. */
function bodyOf(parcel: Parcel): object {
  if (parcel.kind === "annotation") {
    const { id, target, body, tags, visibility, motivation } = parcel.view;
    return { id, target, body, tags, visibility, motivation };
  }
  const { id, statement, type, speaker, passages } = parcel.view;
  const said = Object.fromEntries(Object.entries({ type, speaker }).filter(([, value]) => value !== null));
  return { id, statement, passages: passages.map(({ target }) => target), ...said };
}

function slotOf(store: ReaderStore, key?: MarkKey): string {
  const { document, viewer } = store.setting;
  const prefix = draftPrefix({ userId: viewer?.id ?? "", subject: `document:${document.id}:unsaved` });
  return key === undefined ? prefix : `${prefix}${key}`;
}

function keep(store: ReaderStore, parcel: Parcel): void {
  const shelf = browserShelf();
  const value: KeptParcel = { ...parcel, version: store.setting.document.version.number };
  if (shelf) keepDraft(shelf, { slot: slotOf(store, keyOfParcel(parcel)), savedAt: Date.now(), value });
}

function hold(store: ReaderStore, parcel: Parcel): void {
  const parcels = held.get(store) ?? new Map<MarkKey, Parcel>();
  held.set(store, parcels.set(keyOfParcel(parcel), parcel));
}

function forget(store: ReaderStore, key: MarkKey): void {
  held.get(store)?.delete(key);
  browserShelf()?.removeItem(slotOf(store, key));
}

function parcelsKept(store: ReaderStore): KeptParcel[] {
  const shelf = browserShelf();
  if (!shelf || store.setting.viewer === null) return [];
  return findDrafts(shelf, slotOf(store), { accepts: isKeptParcel, now: Date.now() }).map(
    ({ value }) => value,
  );
}

function isKeptParcel(value: unknown): value is KeptParcel {
  if (typeof value !== "object" || value === null || !("kind" in value) || !("view" in value)) return false;
  return (value.kind === "annotation" || value.kind === "claim") && "version" in value;
}
