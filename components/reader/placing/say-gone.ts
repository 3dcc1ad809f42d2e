/**
 * Saying of a passage that was found that it is not this, and gone: it then waits in the tray with its words, and is
 * looked for again in every text to come.
 */
import { announce } from "@/components/ui/toast-store";
import type { PassageView } from "@/lib/annotations/view";
import { enterCard, focusMark } from "../focus";
import type { Mark } from "../mark";
import { refresh } from "../refresh";
import { findMark, type ReaderStore } from "../store";
import { putView } from "../views";
import { announceRefusal, isUnderWay, placingOf, sendPlace } from "./place-by-hand";

/** Says of a passage of a mark that it is gone from the text. */
export async function sayGone(store: ReaderStore, mark: Mark, passage: PassageView): Promise<void> {
  if (isUnderWay(passage.id)) return;
  const { key } = mark;
  const { seen } = placingOf(store, mark, passage);
  const answer = await sendPlace(store, { key, passageId: passage.id, seen }, null);
  if (!answer.ok) {
    if (answer.refusal.kind === "stale") refresh(store, key);
    announceRefusal("Left where it was.", answer.refusal);
    return;
  }
  putView(store, answer.value);
  announce("It waits with what has lost its place, and can be put back from there.");
  if (findMark(store.read(), key)?.spans.length) {
    enterCard(key);
    return;
  }
  // Its card goes, and would take the keyboard's focus along.
  focusMark(store, null);
  store.read().page?.root.focus({ preventScroll: true });
}
