/**
 * A mark: an annotation or a claim as it shows in the article. Its key is also its address in the page
 * (`#annotation-ID`, `#claim-ID`). A lost passage is one that has no certain place in the current text.
 */
import { type WordsTag, wordsTag } from "@/lib/annotations/other-words";
import type { AnnotationView, PassageView, PlacementView } from "@/lib/annotations/view";
import type { Standing } from "@/lib/claims/verdict";
import type { ClaimView } from "@/lib/claims/view";
import { type TextSpan, textSpan } from "@/lib/text/offsets";

export type MarkKey = `annotation-${string}` | `claim-${string}`;

/** How a mark is painted: a note is a tint, a claim a line under the words that tells its verdict. */
export type MarkPaint = "note" | Standing;

interface MarkFrame {
  key: MarkKey;
  paint: MarkPaint;
  /** Where it stands, in reading order; empty when all of it is lost. */
  spans: readonly TextSpan[];
  /** What is said of the words it stands on where they are others than those it was made on. */
  wordsTag: WordsTag | null;
  /** Whether they are not those of the version before, also where a hand put it there: they are painted so. */
  isDifferent: boolean;
  /** Its passages that have lost their place. */
  lost: readonly PassageView[];
}

export interface AnnotationMark extends MarkFrame {
  kind: "annotation";
  annotation: AnnotationView;
}

export interface ClaimMark extends MarkFrame {
  kind: "claim";
  claim: ClaimView;
}

export type Mark = AnnotationMark | ClaimMark;

/** The span of a placement; null for a passage that has lost its place. */
export function spanOfPlacement(placement: PlacementView): TextSpan | null {
  if (placement.state === "orphan" || placement.state === "ambiguous") return null;
  return textSpan(placement.start, placement.end);
}

function frameOf(passages: readonly PassageView[]): Omit<MarkFrame, "key" | "paint"> {
  const spans: TextSpan[] = [];
  const lost: PassageView[] = [];
  for (const passage of passages) {
    const span = spanOfPlacement(passage.placement);
    if (span) spans.push(span);
    else lost.push(passage);
  }
  spans.sort((one, other) => one.start - other.start || one.end - other.end);
  const isDifferent = passages.some(({ placement }) => placement.state === "changed");
  return { spans, lost, wordsTag: wordsTag(passages), isDifferent };
}

/** The mark of an annotation. */
export function markOfAnnotation(annotation: AnnotationView): AnnotationMark {
  return {
    ...frameOf([passageOf(annotation)]),
    kind: "annotation",
    key: `annotation-${annotation.id}`,
    paint: "note",
    annotation,
  };
}

function passageOf({ id, target, placement, placedBy, placings }: AnnotationView): PassageView {
  return { id, target, placement, placedBy, placings };
}

/** The passages that a mark stands on, or stood on; an annotation has one. */
export function passagesOf(mark: Mark): readonly PassageView[] {
  return mark.kind === "claim" ? mark.claim.passages : [passageOf(mark.annotation)];
}

/** Whether whoever reads may say where a mark belongs. */
export function mayPlace(mark: Mark): boolean {
  return mark.kind === "claim" ? mark.claim.can.place : mark.annotation.can.place;
}

/** Whether a passage's words changed, and whoever reads may say, as nobody has yet, that it still belongs there. */
export function isToConfirm(mark: Mark): boolean {
  if (!mayPlace(mark)) return false;
  return passagesOf(mark).some(({ placement, placedBy }) => placement.state === "changed" && !placedBy);
}

/** The mark of a claim, which stands on each of its passages. */
export function markOfClaim(claim: ClaimView): ClaimMark {
  const paint = claim.verdict ?? "undecided";
  return { ...frameOf(claim.passages), kind: "claim", key: `claim-${claim.id}`, paint, claim };
}

/** Whether any of a mark stands in the text; what has lost its place altogether waits in the tray. */
export function hasPlace({ spans }: Pick<Mark, "spans">): boolean {
  return spans.length > 0;
}

/** Where a mark begins, in code units of the canonical text; beyond every text when it is lost. */
export function startOf(mark: Mark): number {
  return mark.spans[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** Sorts marks as a reader meets them; lost ones come last, older before newer. */
export function inReadingOrder(marks: Iterable<Mark>): Mark[] {
  return [...marks].sort(compareMarks);
}

function compareMarks(one: Mark, other: Mark): number {
  const first = startOf(one);
  const second = startOf(other);
  if (first !== second) return first < second ? -1 : 1;
  const firstEnd = one.spans[0]?.end ?? 0;
  const secondEnd = other.spans[0]?.end ?? 0;
  if (firstEnd !== secondEnd) return secondEnd - firstEnd;
  return one.key < other.key ? -1 : 1;
}

/** Reads a mark's key from an address's hash (with or without its #); null when it names no mark. */
export function keyOfHash(hash: string): MarkKey | null {
  // Next's router, led to a page that was opened at one mark, puts the hash of the next behind that of the first.
  const key = hash.slice(hash.lastIndexOf("#") + 1);
  return /^(?:annotation|claim)-[0-9a-f-]{36}$/.test(key) ? (key as MarkKey) : null;
}

/** The id of the annotation or claim that a key names. */
export function idOfKey(key: MarkKey): string {
  return key.slice(key.indexOf("-") + 1);
}

/** The words a mark was made on, its first passage's. */
export function quoteOf(mark: Mark): string {
  const target = mark.kind === "annotation" ? mark.annotation.target : mark.claim.passages[0]?.target;
  return target?.quote.exact ?? "";
}

/** Whether an annotation is a bare highlight: no words of its own, no tags, no talk. */
export function isBare(annotation: AnnotationView): boolean {
  return annotation.bodyText === "" && annotation.tags.length === 0 && annotation.commentCount === 0;
}

/** Says of how many notes and claims the place was lost. */
export function lostWords(count: number): string {
  return `${count} lost ${count === 1 ? "its" : "their"} place`;
}
