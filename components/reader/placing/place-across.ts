/** Where passages of an earlier version of the article stand in the text on the page. What finds it is fetched when it is needed. */
import type { Placement } from "@/lib/anchoring/anchor";
import type { TextSpan } from "@/lib/text/offsets";
import type { ReaderStore } from "../store";

/** An earlier version, by its number, and spans of its canonical text. */
export interface Past {
  version: number;
  spans: readonly TextSpan[];
}

/** Places spans in the text on the page, in their order; null when the earlier text, or what finds them, cannot be had now. */
export async function placeFromPast(store: ReaderStore, past: Past): Promise<Placement[] | null> {
  const found = await import("./ask-worker").catch(() => null);
  return found ? await found.placeByWorker(store, past) : null;
}
