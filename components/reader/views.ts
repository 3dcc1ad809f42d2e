/**
 * What the page knows of each annotation and claim. The article on the page is of one version, so a view whose
 * placements are of another brings its words, and leaves the mark where it stands in this text.
 */
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { idOfKey, type MarkKey } from "./mark";
import type { ReaderStore, Unsaved } from "./store";

/** Puts annotations in, each in place of what it said before; one that has no place in this text is left out. */
export function putAnnotations(store: ReaderStore, views: readonly AnnotationView[]): void {
  const annotations = new Map(store.read().annotations);
  for (const view of views) {
    const shown = onPage(store, view, annotations.get(view.id));
    if (!shown) continue;
    annotations.set(view.id, shown);
    store.gone.delete(`annotation-${view.id}`);
  }
  store.change({ annotations });
}

/** Puts one annotation in. */
export function putAnnotation(store: ReaderStore, view: AnnotationView): void {
  putAnnotations(store, [view]);
}

/** Puts a claim in, in place of what it said before; one that has no place in this text is left out. */
export function putClaim(store: ReaderStore, view: ClaimView): void {
  const { claims } = store.read();
  const known = claims.get(view.id);
  const { version } = store.setting.document;
  if (view.version !== version.number && !known) return;
  const shown =
    known && view.version !== version.number
      ? { ...view, version: known.version, passages: known.passages, can: { ...view.can, place: false } }
      : view;
  store.gone.delete(`claim-${view.id}`);
  store.change({ claims: new Map(claims).set(view.id, shown) });
}

/** Puts in what the server answered, whichever of the two it is. */
export function putView(store: ReaderStore, view: AnnotationView | ClaimView): void {
  if ("statement" in view) putClaim(store, view);
  else putAnnotation(store, view);
}

/** Changes a little of an annotation as it is by now, which may be newer than what the caller has seen; nothing if it is gone. */
export function amendAnnotation(store: ReaderStore, id: string, change: Partial<AnnotationView>): void {
  const now = store.read().annotations.get(id);
  if (now) putAnnotation(store, { ...now, ...change });
}

/** Changes a little of a claim as it is by now, which may be newer than what the caller has seen; nothing if it is gone. */
export function amendClaim(store: ReaderStore, id: string, change: Partial<ClaimView>): void {
  const now = store.read().claims.get(id);
  if (now) putClaim(store, { ...now, ...change });
}

/** Takes a mark out; if it was in focus, nothing is. */
export function takeOut(store: ReaderStore, key: MarkKey): void {
  const { annotations, claims, focus, unsaved } = store.read();
  store.gone.add(key);
  store.change({
    annotations: key.startsWith("annotation-") ? without(annotations, key) : annotations,
    claims: key.startsWith("claim-") ? without(claims, key) : claims,
    unsaved: new Map([...unsaved].filter(([other]) => other !== key)),
    focus: focus === key ? null : focus,
  });
}

/** Says of a mark that the server does not have it as it is here; null says that it has. */
export function setUnsaved(store: ReaderStore, key: MarkKey, said: Unsaved | null): void {
  const unsaved = new Map(store.read().unsaved);
  if (said) unsaved.set(key, said);
  else unsaved.delete(key);
  store.change({ unsaved });
}

function without<View>(views: ReadonlyMap<string, View>, key: MarkKey): ReadonlyMap<string, View> {
  const left = new Map(views);
  left.delete(idOfKey(key));
  return left;
}

function onPage(
  { setting }: ReaderStore,
  view: AnnotationView,
  known: AnnotationView | undefined,
): AnnotationView | null {
  if (view.version === setting.document.version.number) return view;
  if (!known) return null;
  const { version, placement, placedBy, placings } = known;
  return { ...view, version, placement, placedBy, placings, can: { ...view.can, place: false } };
}
