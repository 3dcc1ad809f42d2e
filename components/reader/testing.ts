/** Annotations and claims for tests: whole views with everything but what a test is about filled in. */
import type { AnnotationView, PlacementView, PlacingView, PutPlacing } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import type { DocumentView } from "@/lib/documents/view";
import { noFilter } from "./filter";
import { createReaderStore, type ReaderStore } from "./store";

const someone = { id: "01900000-0000-7000-8000-0000000000aa", name: "Amara Kone" };
const documentId = "01900000-0000-7000-8000-00000000d0c0";
const moment = "2026-11-20T10:00:00.000Z";
let made = 0;

/** A fresh id in the form of a UUIDv7. */
export function fixtureId(): string {
  made += 1;
  return `01900000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

/** A target and its placement at `start`..`end`. */
function placed(start: number, end: number) {
  const target = { quote: { exact: "words", prefix: "", suffix: "" }, position: { start, end } };
  const placement: PlacementView = { state: "exact", start, end };
  return { target, placement, placedBy: null, placings: [] };
}

/** One placing by hand of a passage on `words`, in an early version. */
export function aPlacing(words: string, more: Partial<PutPlacing> = {}): PutPlacing {
  const target = {
    quote: { exact: words, prefix: "", suffix: "" },
    position: { start: 0, end: words.length },
  };
  return {
    version: 1,
    state: "changed",
    target,
    confirmed: true,
    placedBy: someone,
    placedAt: moment,
    ...more,
  };
}

/** One by which a person said of a passage on `words` that it is gone. */
export function aGonePlacing(words: string, more: Partial<PutPlacing> = {}): PlacingView {
  return { ...aPlacing(words, { confirmed: false, ...more }), state: "orphan" };
}

/** An annotation on `start`..`end` that says something. */
export function anAnnotation(start: number, end: number, more: Partial<AnnotationView> = {}): AnnotationView {
  return {
    id: fixtureId(),
    etag: '"1"',
    documentId,
    version: 1,
    ...placed(start, end),
    body: "A thought.",
    bodyText: "A thought.",
    tags: [],
    visibility: "public",
    motivation: "commenting",
    creator: someone,
    commentCount: 0,
    resolved: null,
    can: { edit: true, delete: true, reply: true, place: true },
    createdAt: moment,
    updatedAt: moment,
    ...more,
  };
}

/** An undecided claim with one passage at `start`..`end`. */
export function aClaim(start: number, end: number, more: Partial<ClaimView> = {}): ClaimView {
  return {
    id: fixtureId(),
    etag: '"1"',
    documentId,
    version: 1,
    statement: "Something is so.",
    type: null,
    speaker: null,
    progress: "open",
    verdict: null,
    creator: someone,
    assignee: null,
    passages: [{ id: fixtureId(), ...placed(start, end) }],
    evidence: [],
    assessments: [],
    decision: null,
    decisions: [],
    history: [],
    commentCount: 0,
    resolved: null,
    can: { edit: true, delete: true, contribute: true, decide: true, reply: true, place: true },
    createdAt: moment,
    updatedAt: moment,
    ...more,
  };
}

/** A store over the document that the views above belong to, or a later version of it, with nobody signed in. */
export function aReaderStore(annotations: AnnotationView[], claims: ClaimView[], number = 1): ReaderStore {
  const document: DocumentView = {
    id: documentId,
    etag: '"1"',
    title: "An article",
    byline: null,
    publisher: null,
    publishedAt: null,
    sourceUrl: null,
    lang: "en",
    dir: "ltr",
    visibility: "public",
    group: null,
    creator: someone,
    version: { id: documentId, number, length: 1000, sha256: "", createdAt: moment },
    can: {
      annotate: true,
      addressGroup: true,
      contribute: true,
      edit: true,
      decide: true,
      delete: true,
      move: true,
    },
    createdAt: moment,
    updatedAt: moment,
  };
  const setting = { document, viewer: null, sequence: 0, next: null };
  return createReaderStore(setting, { annotations, claims, filter: noFilter });
}
