/** What the reader derives from what it knows: the marks in reading order, those that are shown, those that lost a place. */
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { type Filter, passes } from "./filter";
import {
  hasPlace,
  type AnnotationMark,
  type ClaimMark,
  inReadingOrder,
  type Mark,
  markOfAnnotation,
  markOfClaim,
} from "./mark";
import { indexMarks } from "./article/marks-at";

interface Known {
  annotations: ReadonlyMap<string, AnnotationView>;
  claims: ReadonlyMap<string, ClaimView>;
}

// A view that has not changed keeps its mark, and so the ranges that were made of the mark's spans.
const annotationMarks = new WeakMap<AnnotationView, AnnotationMark>();
const claimMarks = new WeakMap<ClaimView, ClaimMark>();

function markFor<View extends object, Kept>(
  kept: WeakMap<View, Kept>,
  view: View,
  make: (view: View) => Kept,
): Kept {
  const mark = kept.get(view) ?? make(view);
  kept.set(view, mark);
  return mark;
}

/** Every mark of what a page knows, in reading order. */
export function marksOf({ annotations, claims }: Known): Mark[] {
  return inReadingOrder([
    ...Array.from(annotations.values(), (view) => markFor(annotationMarks, view, markOfAnnotation)),
    ...Array.from(claims.values(), (view) => markFor(claimMarks, view, markOfClaim)),
  ]);
}

/** What follows from the marks and the filter. */
export function shownOf(marks: readonly Mark[], filter: Filter) {
  const shown = marks.filter((mark) => hasPlace(mark) && passes(filter, mark));
  const lost = marks.filter((mark) => mark.lost.length > 0);
  return { lost, shown, index: indexMarks(shown) };
}
