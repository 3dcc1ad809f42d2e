/** Putting a lost passage back by hand: a person selects where it belongs, and the server records who did. */
import { announce } from "@/components/ui/toast-store";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import type { Result } from "@/lib/result";
import type { TextSpan } from "@/lib/text/offsets";
import { settlePassage } from "./carry-over";
import { focusMark } from "./focus";
import { parcelOf, readdress } from "./outbox";
import { passageAt } from "./passage-target";
import { pathOf, type ReaderStore, say } from "./store";
import { putView } from "./views";

/** Places the passage that is being placed on a span. */
export async function placeByHand(store: ReaderStore, span: TextSpan): Promise<void> {
  const { placing, page } = store.read();
  if (!placing) return;
  window.getSelection()?.removeAllRanges();
  store.change({ selection: null, placing: null });
  const { key, passageId } = placing;
  const parcel = parcelOf(store, key);
  if (parcel && page) {
    focusMark(store, key);
    await readdress(store, settlePassage(parcel, passageId, passageAt(page, span)));
    return;
  }
  const isClaim = key.startsWith("claim-");
  const path = isClaim ? `${pathOf(key)}/passages/${passageId}/placement` : `${pathOf(key)}/placement`;
  // The place counts in the text on the page; where that was replaced meanwhile, the server says so.
  const { number: version } = store.setting.document.version;
  const body = { position: { start: span.start, end: span.end }, version };
  const answer: Result<AnnotationView | ClaimView> = await send("PUT", path, { body });
  if (!answer.ok) {
    store.change({ placing });
    announce(`Not placed. ${answer.refusal.sentence}`);
    return;
  }
  putView(store, answer.value);
  focusMark(store, key);
  say(store, "Placed.");
}
