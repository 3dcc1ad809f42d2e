/** Making a highlight, a note or a claim of what is selected: shown at once, saved meanwhile, undone with a word. */
import { v7 as uuidv7 } from "uuid";
import { announce } from "@/components/ui/toast-store";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import type { Body } from "@/lib/richtext/body";
import type { TextSpan } from "@/lib/text/offsets";
import { goOnAcross, goOnWith } from "./go-on";
import { clearSheet, enterCard, focusMark } from "./focus";
import { idOfKey, type MarkKey } from "./mark";
import { discard, post } from "./outbox";
import { passageAt, readableWords } from "./placing/passage-target";
import { refresh } from "./refresh";
import { pathOf, type ReaderStore, say, type Writing } from "./store";
import { putView, setUnsaved, takeOut } from "./views";
import { finish, setAside } from "./unfinished";

/** What a note says beyond its passage. */
export interface NoteWords {
  body: Body | null;
  bodyText: string;
  tags: string[];
  visibility: AnnotationView["visibility"];
}

/** What a claim says beyond its passages. */
export interface ClaimWords {
  statement: string;
  type: ClaimView["type"];
  speaker: string | null;
}

/** Highlights what is selected, at once; offers to undo it. */
export async function highlight(store: ReaderStore, span: TextSpan): Promise<void> {
  clearSelection(store);
  const id = uuidv7();
  const { document } = store.setting;
  const words: NoteWords = { body: null, bodyText: "", tags: [], visibility: document.visibility };
  const saved = await postAnnotation(store, { id, span, words, motivation: "highlighting" });
  if (!saved) return;
  announce("Highlighted.", { label: "Undo", run: () => void remove(store, `annotation-${id}`) });
}

/** Begins writing a note or a claim on what is selected, in the margin beside it, or goes on with the one begun there. */
export function beginWriting(store: ReaderStore, kind: Writing["kind"], span: TextSpan): void {
  const { page } = store.read();
  if (!page) return;
  clearSelection(store);
  if (goOnWith(store, kind, span)) return;
  setAside(store);
  focusMark(store, null);
  const quote = readableWords(page, span);
  const writing: Writing = { kind, id: uuidv7(), spans: [span], quote, fate: null };
  store.change({ writing });
  void goOnAcross(store, writing);
}

/** Adds what is selected to the passages of the claim that is being written. */
export function addPassage(store: ReaderStore, span: TextSpan): void {
  const { writing } = store.read();
  if (!writing) return;
  clearSelection(store);
  store.change({ writing: { ...writing, spans: [...writing.spans, span] } });
  say(store, "Passage added to the claim.");
}

/** Puts what is being written, whose words are gone from the text, on what is selected. */
export function settleWriting(store: ReaderStore, span: TextSpan): void {
  const { writing } = store.read();
  if (!writing) return;
  clearSelection(store);
  store.change({ writing: { ...writing, spans: [span], fate: null } });
  say(store, "Placed. It can be saved now.");
}

const unplaced = "Select the words in the article that it is about first.";

/**
 * Saves the note that is being written; it closes at once, and stays in the margin until it is saved. Answers one
 * sentence where it has no passage yet; the form then keeps its words.
 */
export function finishNote(store: ReaderStore, words: NoteWords): string | undefined {
  const { writing, page } = store.read();
  const span = writing?.spans[0];
  if (!writing || !span || !page) return unplaced;
  const motivation = words.bodyText === "" && words.tags.length > 0 ? "tagging" : "commenting";
  void postAnnotation(store, { id: writing.id, span, words, motivation });
  finish(store, writing);
  focusMark(store, `annotation-${writing.id}`);
  clearSheet(store, span);
  enterCard(`annotation-${writing.id}`);
  return undefined;
}

/** Saves the claim that is being written, as `finishNote` does a note. */
export function finishClaim(store: ReaderStore, words: ClaimWords): string | undefined {
  const { writing, page } = store.read();
  const [span] = writing?.spans ?? [];
  if (!writing || !span || !page) return unplaced;
  const view: ClaimView = {
    ...unconfirmed(store, writing.id),
    ...words,
    progress: "open",
    verdict: null,
    assignee: null,
    passages: writing.spans.map((each) => passageAt(page, each)),
    evidence: [],
    assessments: [],
    decision: null,
    decisions: [],
    history: [],
    can: { edit: false, delete: false, contribute: false, decide: false, reply: false, place: false },
  };
  void post(store, { kind: "claim", view });
  finish(store, writing);
  focusMark(store, `claim-${writing.id}`);
  clearSheet(store, span);
  enterCard(`claim-${writing.id}`);
  return undefined;
}

/** Takes an annotation or a claim away, and offers to bring it back. */
export async function remove(store: ReaderStore, key: MarkKey): Promise<void> {
  const { annotations, claims, unsaved } = store.read();
  const view = annotations.get(idOfKey(key)) ?? claims.get(idOfKey(key));
  if (!view) return;
  if (unsaved.has(key)) {
    discard(store, key);
    return;
  }
  takeOut(store, key);
  // Until it has arrived, the server answers with what is being deleted.
  setUnsaved(store, key, { sentence: null });
  const path = pathOf(key);
  const answer = await send("DELETE", path, { ifMatch: view.etag });
  setUnsaved(store, key, null);
  if (answer.ok) {
    const noun = key.startsWith("claim-") ? "Claim" : "Note";
    announce(`${noun} deleted.`, { label: "Undo", run: () => void bringBack(store, key) });
    return;
  }
  putView(store, view);
  refresh(store, key);
  announce(`Not deleted. ${answer.refusal.sentence}`);
}

async function bringBack(store: ReaderStore, key: MarkKey): Promise<void> {
  const answer = await send<AnnotationView | ClaimView>("POST", `${pathOf(key)}/restore`);
  if (answer.ok) putView(store, answer.value);
  else announce(answer.refusal.sentence);
}

interface NewMark {
  id: string;
  span: TextSpan;
  words: NoteWords;
  motivation: AnnotationView["motivation"];
}

async function postAnnotation(
  store: ReaderStore,
  { id, span, words, motivation }: NewMark,
): Promise<boolean> {
  const { page } = store.read();
  if (!page || !store.setting.viewer) return false;
  const { target, placement, placedBy, placings } = passageAt(page, span);
  const view: AnnotationView = {
    ...unconfirmed(store, id),
    ...words,
    body: words.body as AnnotationView["body"],
    target,
    placement,
    placedBy,
    placings,
    motivation,
    can: { edit: false, delete: true, reply: false, place: false },
  };
  return await post(store, { kind: "annotation", view });
}

/** What the views of an annotation and a claim have in common before the server has seen them. */
function unconfirmed({ setting: { document, viewer } }: ReaderStore, id: string) {
  const now = new Date().toISOString();
  const creator = viewer ?? { id: "", name: "" };
  const times = { createdAt: now, updatedAt: now };
  const version = document.version.number;
  return {
    id,
    etag: "",
    documentId: document.id,
    version,
    creator,
    commentCount: 0,
    resolved: null,
    ...times,
  };
}

function clearSelection(store: ReaderStore): void {
  window.getSelection()?.removeAllRanges();
  store.change({ selection: null });
}
