/** From an annotation's row to what the API answers. */
import type { Actor } from "@/lib/accounts/actor";
import { type DocumentRow, versionOf } from "@/lib/documents/view";
import { etagOf } from "@/lib/http/etag";
import { type PassageRow, viewPassage } from "./passages";
import { canDeleteAnnotation, canEditAnnotation, canPlace, canReply } from "./policy";
import type { AnnotationView } from "./view";

export interface AnnotationRow {
  id: string;
  documentId: string;
  creatorId: string;
  motivation: AnnotationView["motivation"];
  body: unknown;
  bodyText: string;
  tags: string[];
  visibility: AnnotationView["visibility"];
  createHash: string;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  resolvedAt: Date | null;
  creator: { id: string; name: string };
  resolvedBy: { id: string; name: string } | null;
  passage: PassageRow | null;
  document: DocumentRow;
  _count: { comments: number };
}

/** Presents an annotation to an actor, with what they may do with it. */
export function viewAnnotation(actor: Actor, row: AnnotationRow): AnnotationView {
  if (!row.passage) throw new Error(`Annotation ${row.id} has no passage.`);
  const { target, placement, placedBy, placings } = viewPassage(row.passage);
  return {
    id: row.id,
    etag: etagOf(row.revision),
    documentId: row.documentId,
    version: versionOf(row.document),
    target,
    placement,
    placedBy,
    placings,
    body: row.body as AnnotationView["body"],
    bodyText: row.bodyText,
    tags: row.tags,
    visibility: row.visibility,
    motivation: row.motivation,
    creator: row.creator,
    commentCount: row._count.comments,
    resolved:
      row.resolvedAt && row.resolvedBy ? { at: row.resolvedAt.toISOString(), by: row.resolvedBy } : null,
    can: {
      edit: canEditAnnotation(actor, row),
      delete: canDeleteAnnotation(actor, row),
      reply: canReply(actor, row),
      place: canPlace(actor, row),
    },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
