/**
 * Placing by hand: a person selects where a lost passage belongs, or a further one of a claim stands, and the server
 * records who did.
 */
import { announce } from "@/components/ui/toast-store";
import type { AnnotationView, PassageView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { cutAtWord } from "@/lib/text/cut-at-word";
import type { TextSpan } from "@/lib/text/offsets";
import { settlePassage } from "./carry-over";
import { goToMark } from "../focus";
import { idOfKey, type Mark, type MarkKey } from "../mark";
import { parcelOf, readdress } from "../outbox";
import { passageAt, wordsBefore } from "./passage-target";
import { refresh } from "../refresh";
import { hasSingleKeys } from "../single-keys";
import { pathOf, type Placing, type ReaderStore, say } from "../store";
import { putView } from "../views";

/** What placing a passage of a mark begins with: the words it was last known on, and whether a hand placed it in this version. */
export function placingOf({ setting }: ReaderStore, { key }: Mark, passage: PassageView): Placing {
  const words = wordsBefore(passage, setting.document.version.number);
  return { key, passageId: passage.id, words, seen: passage.placedBy?.etag ?? null };
}

/** The passages that something is being said about, by their ids. */
const underWay = new Set<string>();

/** Tells whether something is being said about where a passage stands: who presses a button twice means it once. */
export function isUnderWay(passageId: string | null): boolean {
  return passageId !== null && underWay.has(passageId);
}

/** Places a passage of a mark on a span that was shown for it. */
export function placeOn(store: ReaderStore, span: TextSpan, placing: Placing): void {
  if (isUnderWay(placing.passageId)) return;
  if (store.read().placing?.passageId === placing.passageId) store.change({ placing: null });
  void settle(store, placing, span);
}

/** Begins to place a passage of a mark by hand: what is selected next in the article is where it belongs. */
export function beginPlacing(store: ReaderStore, mark: Mark, passage: PassageView): void {
  store.change({ placing: placingOf(store, mark, passage) });
  goSelecting(store);
}

/** Begins to add a further passage to a claim: what is selected next in the article also makes it. */
export function beginExtending(store: ReaderStore, key: MarkKey): void {
  store.change({ placing: { key, passageId: null, words: "", seen: null } });
  goSelecting(store);
}

function goSelecting(store: ReaderStore): void {
  const { placing, page } = store.read();
  if (placing) say(store, `${placingWords(placing)} ${keyboardWay()}`.trimEnd());
  page?.root.focus({ preventScroll: true });
}

/** The most of a passage's own words that are said again, in code units. */
const saidWords = 60;

/** Says what to do while a passage is being placed. */
export function placingWords({ passageId, words }: Placing): string {
  if (passageId === null) return "Select the words that also make this claim, then press Add to the claim.";
  return `Select where “${cutAtWord(words, saidWords)}” belongs now, then press Place here.`;
}

/** Says how words are selected with the keyboard; nothing where single letters are no shortcuts. */
export function keyboardWay(): string {
  return hasSingleKeys()
    ? "By keyboard: V, then the arrows, Shift and the arrows to select, then Enter."
    : "";
}

/** Leaves a passage where it was, unplaced, and goes back to what placing it was begun from. */
export function endPlacing(store: ReaderStore): void {
  const { placing, page } = store.read();
  store.change({ placing: null });
  say(store, "Left as it was.");
  if (!placing) return;
  // The button comes back as what says what to select goes, and the sheet comes up with both.
  requestAnimationFrame(() => {
    const button = document.querySelector<HTMLElement>(`[data-places="${placing.passageId}"]`);
    const ways = [button, document.getElementById(placing.key), page?.root];
    ways.find((way) => {
      way?.focus({ preventScroll: way !== button });
      return way && way === document.activeElement;
    });
  });
}

/**
 * Places the passage that is being placed on a span, and goes there; a further one is added to its claim. Where that fails
 * it goes on being placed, unless somebody was faster or another is being placed by then.
 */
export async function placeByHand(store: ReaderStore, span: TextSpan): Promise<void> {
  const { placing } = store.read();
  if (!placing) return;
  store.change({ placing: null });
  const isSettled = await settle(store, placing, span);
  if (!isSettled && store.read().placing === null) store.change({ placing });
}

/** Answers whether there is nothing left to place. */
async function settle(store: ReaderStore, placing: Placing, span: TextSpan): Promise<boolean> {
  const { page } = store.read();
  if (!page) return true;
  window.getSelection()?.removeAllRanges();
  store.change({ selection: null });
  const { key, passageId, seen } = placing;
  const parcel = parcelOf(store, key);
  if (parcel && passageId !== null) {
    const sent = readdress(store, settlePassage(parcel, passageId, passageAt(page, span)));
    goToMark(store, key, span);
    await sent;
    return true;
  }
  const answer = await (passageId === null
    ? sendFurther(store, key, passageAt(page, span))
    : sendPlace(store, { key, passageId, seen }, span));
  if (!answer.ok) {
    // Where somebody was faster, the card shows what they did, and whoever thinks otherwise begins from that.
    const isStale = answer.refusal.kind === "stale";
    if (isStale) refresh(store, key);
    if (passageId === null) announce(`Not placed. ${answer.refusal.sentence}`);
    else announceRefusal("Not placed.", answer.refusal);
    return isStale;
  }
  putView(store, answer.value);
  goToMark(store, key, span);
  say(store, "Placed.");
  return true;
}

type Placed = Result<AnnotationView | ClaimView>;

/** Sends where a person says that a passage stands; null where they say that it is gone. */
export async function sendPlace(
  { setting }: ReaderStore,
  { key, passageId, seen }: Pick<Placing, "key" | "seen"> & { passageId: string },
  span: TextSpan | null,
): Promise<Placed> {
  const isClaim = key.startsWith("claim-");
  const path = isClaim ? `${pathOf(key)}/passages/${passageId}/placement` : `${pathOf(key)}/placement`;
  // The place counts in the text on the page; where that was replaced meanwhile, the server says so.
  const { number: version } = setting.document.version;
  underWay.add(passageId);
  const answer = await send<AnnotationView | ClaimView>("PUT", path, {
    body: { position: span && { start: span.start, end: span.end }, version },
    ...(seen === null ? { ifNoneMatch: "*" } : { ifMatch: seen }),
  });
  underWay.delete(passageId);
  return answer;
}

/** Says that nothing was done to a passage, and why: once the text is another one, it can be done on that alone. */
export function announceRefusal(lead: string, { kind, sentence }: Refusal): void {
  if (kind !== "conflict") announce(`${lead} ${sentence}`);
  else
    announce(`${lead} The article has changed since it was loaded. Load it again, and say it there.`, {
      label: "Load it again",
      run: () => window.location.reload(),
    });
}

async function sendFurther(store: ReaderStore, key: MarkKey, { target }: PassageView): Promise<Placed> {
  const claim = store.read().claims.get(idOfKey(key));
  if (!claim) return refuse("not-found", "That claim is gone.");
  const passages = [...claim.passages.map(({ id }) => ({ id })), target];
  return await send("PATCH", pathOf(key), { body: { passages }, ifMatch: claim.etag });
}
