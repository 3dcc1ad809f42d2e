/** Brings one annotation or claim up to date after word from elsewhere that it changed. */
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import type { MarkKey } from "./mark";
import { pathOf, putAnnotation, putClaim, type ReaderStore, takeOut } from "./store";

/** Fetches what a key names and puts it in; takes it out where it is gone. What is unsaved here is left alone. */
export async function applyChange(store: ReaderStore, key: MarkKey): Promise<void> {
  if (store.read().unsaved.has(key)) return;
  const answer = await send<AnnotationView | ClaimView>("GET", pathOf(key));
  if (answer.ok) {
    if ("statement" in answer.value) putClaim(store, answer.value);
    else putAnnotation(store, answer.value);
  } else if (answer.refusal.kind === "not-found") {
    takeOut(store, key);
  }
}
