/**
 * A report: all that a document's readers have made of it, in one value, from which every format is written.
 * Plain data; what is more private than its document is in it only where its exporter asked for their own.
 */
import { areSameWords } from "@/lib/anchoring/compare-words";
import { hasSameWords } from "@/lib/anchoring/target";
import { knownPlacing } from "@/lib/annotations/known-placing";
import type { AnnotationView, PassageView, PlacementView, PlacingView } from "@/lib/annotations/view";
import type { Standing } from "@/lib/claims/verdict";
import type { ClaimView } from "@/lib/claims/view";
import type { DocumentView } from "@/lib/documents/view";
import { isNarrower } from "@/lib/documents/visibility";
import type { Body } from "@/lib/richtext/body";
import type { Article } from "@/lib/text/article";

export interface Report {
  document: DocumentView;
  /** The canonical text of the version the report is on, and the article it is of. */
  text: string;
  article: Article;
  annotations: AnnotationView[];
  claims: ClaimView[];
  /** Comments by the id of what they hang on, old ones first. */
  threads: ReadonlyMap<string, (ReportComment | ReportTombstone)[]>;
  /** The address of this Lectern, without a slash at its end. */
  origin: string;
  exportedAt: Date;
}

/** A comment as a report shows it. */
export interface ReportComment {
  id: string;
  /** The comment it answers; null where it opens a thread. */
  parentId: string | null;
  author: { id: string; name: string };
  body: Body;
  createdAt: Date;
  editedAt: Date | null;
}

/** What stays of a deleted comment that was answered: its place, without words or author. */
export type ReportTombstone = Pick<ReportComment, "id" | "parentId"> & { author: null };

/** Tells whether a note has fewer readers than its document. */
export function isMorePrivate(note: AnnotationView, document: DocumentView): boolean {
  return isNarrower(note.visibility, document.visibility);
}

/** Tells whether a report holds what not all readers of its document may see: it has to be marked, for it is handed on. */
export function holdsPrivate({ annotations, document }: Report): boolean {
  return annotations.some((note) => isMorePrivate(note, document));
}

/** Where a placement puts its passage; null for one that is lost or in several places. */
export function spanOf(placement: PlacementView): { start: number; end: number } | null {
  return "start" in placement ? { start: placement.start, end: placement.end } : null;
}

/** The words a passage stands on where they are others than those it was made on; null where they are not, or are nowhere. */
export function otherWords({ text }: Report, { target, placement }: Placed): string | null {
  const span = spanOf(placement);
  if (!span) return null;
  const words = text.slice(span.start, span.end);
  return areSameWords(target.quote.exact, words) ? null : words;
}

/**
 * The placing by hand that says how a passage stands: the newest in this text, else the one whose words it has; null without
 * one.
 */
export function standingPlacing({
  placement,
  placedBy,
  placings,
}: Pick<PassageView, "placement" | "placedBy" | "placings">): PlacingView | null {
  if (placedBy !== null) return placings.at(-1) ?? null;
  return hasSameWords(placement) ? knownPlacing(placings) : null;
}

/**
 * A mark of the article with its number in the report: notes count N1, N2, N3, claims C1, C2, C3, as the text goes. A bare
 * number in the article is its own, of a footnote.
 */
export interface NumberedMark {
  label: string;
  kind: "note" | "claim";
  /** How its claim stands; null for a note. */
  standing: Standing | null;
  /** The anchor of its entry in the report. */
  anchor: string;
  spans: MarkedSpan[];
}

interface MarkedSpan {
  start: number;
  end: number;
  /** Whether its words are others than those that were marked. */
  isChanged: boolean;
}

/** The report's notes and claims in the order of the text, numbered; those without a place come last. */
export function numberMarks(report: Report) {
  const spans = (passages: Placed[]) => passages.flatMap((passage) => markedSpan(report, passage) ?? []);
  const notes = inOrder(report.annotations, (annotation) => spans([annotation]));
  const claims = inOrder(report.claims, (claim) => spans(claim.passages));
  return {
    notes: notes.map(({ item: annotation, spans }, at) => ({
      annotation,
      mark: {
        ...{ label: `N${at + 1}`, kind: "note", anchor: `note-${at + 1}` },
        ...{ standing: null, spans },
      } satisfies NumberedMark,
    })),
    claims: claims.map(({ item: claim, spans }, at) => ({
      claim,
      mark: {
        ...{ label: `C${at + 1}`, kind: "claim", anchor: `claim-${at + 1}` },
        ...{ standing: claim.verdict ?? "undecided", spans },
      } satisfies NumberedMark,
    })),
  };
}

type Placed = Pick<PassageView, "target" | "placement">;

function markedSpan(report: Report, passage: Placed): MarkedSpan | null {
  const span = spanOf(passage.placement);
  return span && { ...span, isChanged: otherWords(report, passage) !== null };
}

function inOrder<Item>(items: Item[], spansOf: (item: Item) => MarkedSpan[]) {
  const first = (spans: MarkedSpan[]) => Math.min(Infinity, ...spans.map(({ start }) => start));
  return items
    .map((item) => ({ item, spans: spansOf(item) }))
    .sort((a, b) => (first(a.spans) === first(b.spans) ? 0 : first(a.spans) - first(b.spans)));
}
