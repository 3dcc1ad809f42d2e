/**
 * Carrying what was made on an earlier text of the article over to the text on the page, before it is saved. A passage
 * that stands there in the same words is addressed anew; any other shows where it may stand, and a person says.
 */
import type { Placement } from "@/lib/anchoring/anchor";
import { hasSameWords } from "@/lib/anchoring/target";
import type { PassageView } from "@/lib/annotations/view";
import { textSpan } from "@/lib/text/offsets";
import type { Parcel } from "../outbox";
import type { PageMap } from "../article/page-map";
import { passageAt } from "./passage-target";
import { placeFromPast } from "./place-across";
import type { ReaderStore } from "../store";

/** The passages of a parcel; an annotation is its own. */
export function passagesOf(parcel: Parcel): readonly PassageView[] {
  return parcel.kind === "annotation" ? [parcel.view] : parcel.view.passages;
}

/**
 * Finds a parcel's passages, made on an earlier version, in the text on the page. Where that version's text cannot be
 * had now, nothing is known of them, and each waits for a person as one that is lost.
 */
export async function carryOver(store: ReaderStore, parcel: Parcel, version: number): Promise<Parcel> {
  const spans = passagesOf(parcel).map(({ target: { position } }) => textSpan(position.start, position.end));
  const placements = await placeFromPast(store, { version, spans });
  const { page } = store.read();
  const current = withPassages(parcel, (passage, at) => carried(page, passage, placements?.[at]));
  return onVersion(current, store.setting.document.version.number);
}

function onVersion(parcel: Parcel, version: number): Parcel {
  return parcel.kind === "claim"
    ? { kind: "claim", view: { ...parcel.view, version } }
    : { kind: "annotation", view: { ...parcel.view, version } };
}

/** Puts one passage of a parcel on a span, as a person said. */
export function settlePassage(parcel: Parcel, passageId: string, settled: PassageView): Parcel {
  return withPassages(parcel, (passage) =>
    passage.id === passageId ? { ...settled, id: passageId } : passage,
  );
}

function carried(
  page: PageMap | null,
  passage: PassageView,
  placement: Placement = { state: "orphan" },
): PassageView {
  if (!hasSameWords(placement) || !page) return { ...passage, placement };
  return { ...passageAt(page, textSpan(placement.start, placement.end)), id: passage.id };
}

/** The parcel with each passage made anew, and with leave to place those that need it. */
function withPassages(parcel: Parcel, change: (passage: PassageView, at: number) => PassageView): Parcel {
  if (parcel.kind === "claim") {
    const { view } = parcel;
    return {
      kind: "claim",
      view: { ...view, passages: view.passages.map(change), can: { ...view.can, place: true } },
    };
  }
  const { view } = parcel;
  const { target, placement, placedBy, placings } = change(view, 0);
  return {
    kind: "annotation",
    view: { ...view, target, placement, placedBy, placings, can: { ...view.can, place: true } },
  };
}
