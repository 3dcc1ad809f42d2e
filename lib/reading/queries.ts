/**
 * Reading: an article with the marks beside it, all of one version, as its page shows it; and with the place from which
 * the live feed goes on.
 */
import type { Actor } from "@/lib/accounts/actor";
import { listAnnotationsAsOf, listFirstAnnotations } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import { listClaimsAsOf, listClaimsForReader } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/claims/view";
import { findVersion, readDocument } from "@/lib/documents/queries";
import { asOfVersion, type DocumentView } from "@/lib/documents/view";
import { findLastSequence } from "@/lib/events/queries";
import { accept, type Result, refuse } from "@/lib/result";
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
export async function readForPage(
  actor: Actor,
  { documentId, version: number }: ReadingQuery,
): Promise<Result<Reading>> {
  // Before anything else is read, so that what happens meanwhile, a new text too, is heard again rather than missed.
  const sequence = await findLastSequence(documentId);
  const current = await readDocument(actor, { documentId });
  if (!current.ok) return current;
  const document = current.value;
  const version = await findVersion(documentId, number ?? document.version.number);
  if (!version) return refuse("not-found", "This document has no such version.");
  const article = version.article as unknown as Article;
  return version.number === document.version.number
    ? accept({ ...(await readCurrent(actor, document)), article, sequence })
    : accept({ ...(await readEarlier(actor, asOfVersion(document, version))), article });
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

/** A document, as it was in an earlier version, with its marks as they stood in that. */
async function readEarlier(actor: Actor, document: DocumentView): Promise<Marked> {
  const { id, version } = document;
  const [annotations, claims] = await Promise.all([
    listAnnotationsAsOf(actor, id, version.number),
    listClaimsAsOf(actor, id, version.number),
  ]);
  return { document, annotations, claims, sequence: null, next: null };
}
