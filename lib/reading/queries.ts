/**
 * Reading: an article with the marks beside it, all of one version, as its page shows it; and with the place from which
 * the live feed goes on.
 */
import type { Actor } from "@/lib/accounts/actor";
import { listAnnotationsAsOf, listFirstAnnotations } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import { listClaimsAsOf, listClaimsForReader } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { documentIsGone, findVersion, readDocument, readDocumentAt } from "@/lib/documents/queries";
import type { DocumentView } from "@/lib/documents/view";
import { findLastSequence } from "@/lib/events/queries";
import { accept, type Result } from "@/lib/result";
import type { Article } from "@/lib/text/article";
import type { ReadingQuery } from "./input";

interface Marked {
  document: DocumentView;
  annotations: AnnotationView[];
  claims: ClaimView[];
  /** The event that the live feed goes on after; null of an earlier version, which nothing befalls any more. */
  sequence: number | null;
  /** Where the API goes on with annotations that were not read; null where all were. */
  next: string | null;
}

export interface Reading extends Marked {
  article: Article;
}

/** A document as its page shows it: as it is, or as it was in an earlier version, where that is asked for. */
export async function readForPage(actor: Actor, input: ReadingQuery): Promise<Result<Reading>> {
  const marked = await readMarked(actor, input);
  if (!marked.ok) return marked;
  const { id, version } = marked.value.document;
  const row = await findVersion(id, version.number);
  return row ? accept({ ...marked.value, article: row.article as unknown as Article }) : documentIsGone;
}

async function readMarked(actor: Actor, { documentId, version }: ReadingQuery): Promise<Result<Marked>> {
  // Before anything else is read, so that what happens meanwhile, a new text too, is heard again rather than missed.
  const sequence = await findLastSequence(documentId);
  const current = await readDocument(actor, { documentId });
  if (!current.ok) return current;
  return version === undefined || version === current.value.version.number
    ? accept({ ...(await readCurrent(actor, current.value)), sequence })
    : await readEarlier(actor, documentId, version);
}

/** A document with its marks as they are. */
async function readCurrent(actor: Actor, document: DocumentView): Promise<Omit<Marked, "sequence">> {
  const { id, version } = document;
  const [{ items: annotations, next }, claims] = await Promise.all([
    listFirstAnnotations(actor, id, version.number),
    listClaimsForReader(actor, id, version.number),
  ]);
  return { document, annotations, claims, next };
}

/** The document and its marks as they stood in an earlier version. */
async function readEarlier(actor: Actor, documentId: string, version: number): Promise<Result<Marked>> {
  const document = await readDocumentAt(actor, { documentId, version });
  if (!document.ok) return document;
  const [annotations, claims] = await Promise.all([
    listAnnotationsAsOf(actor, documentId, version),
    listClaimsAsOf(actor, documentId, version),
  ]);
  return accept({ document: document.value, annotations, claims, sequence: null, next: null });
}
