/** Gathering a report, and writing it in a format. Nothing is in it that the actor may not read. */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { listAnnotationsForReader } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import { listClaimsForReader } from "@/lib/claims/queries";
import { documentIsGone, findReadableDocument, findVersion } from "@/lib/documents/queries";
import { type DocumentView, viewDocument } from "@/lib/documents/view";
import { accept, type Result } from "@/lib/result";
import type { Body } from "@/lib/richtext/body";
import { db } from "@/lib/server/db";
import { publicOrigin } from "@/lib/server/origin";
import type { Article } from "@/lib/text/article";
import { withTombstones } from "@/lib/threads/tree";
import { writeHtml } from "./html/page";
import type { ExportQuery } from "./input";
import { writeJsonLd } from "./jsonld/collection";
import { holdsPrivate, isMorePrivate, type Report, type ReportComment, type ReportTombstone } from "./report";

/** A file to carry away. */
export interface ExportedFile {
  name: string;
  contentType: string;
  content: string;
}

const writers: Record<ExportQuery["format"], { contentType: string; write: (report: Report) => string }> = {
  html: { contentType: "text/html; charset=utf-8", write: writeHtml },
  jsonld: {
    contentType: 'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/anno.jsonld"',
    write: (report) => `${JSON.stringify(writeJsonLd(report), null, 2)}\n`,
  },
};

/** Writes a document's report in a format; the name of the file tells where it holds what is private. */
export async function exportDocument(actor: Actor, input: ExportQuery): Promise<Result<ExportedFile>> {
  const report = await gatherReport(actor, input);
  if (!report.ok) return report;
  const { contentType, write } = writers[input.format];
  const title = fileNameOf(report.value.document.title);
  const name = `${title}${holdsPrivate(report.value) ? "-private" : ""}.${input.format}`;
  return accept({ name, contentType, content: write(report.value) });
}

/** Gathers a report on the version that is current when it begins: a text saved meanwhile is none of its business. */
async function gatherReport(actor: Actor, input: ExportQuery): Promise<Result<Report>> {
  const row = await findReadableDocument(actor, input.documentId);
  if (!row) return documentIsGone;
  const document = viewDocument(actor, row);
  const { number } = document.version;
  const [version, annotations, claims] = await Promise.all([
    findVersion(row.id, number),
    listAnnotationsForReader(actor, row.id, number),
    listClaimsForReader(actor, row.id, number),
  ]);
  if (!version) return documentIsGone;
  const shown = annotations.filter((annotation) => isIncluded(actor, annotation, { document, input }));
  const subjects = new Set([...shown, ...claims].map(({ id }) => id));
  return accept({
    document,
    annotations: shown,
    claims,
    threads: await listThreads(row.id, subjects),
    text: version.text,
    article: version.article as unknown as Article,
    origin: publicOrigin(),
    exportedAt: new Date(),
  });
}

/** What is more private than its document is in a report only when it is the exporter's own, and asked for. */
function isIncluded(
  actor: Actor,
  annotation: AnnotationView,
  { document, input }: { document: DocumentView; input: ExportQuery },
): boolean {
  if (!isMorePrivate(annotation, document)) return true;
  return input.private === "include" && annotation.creator.id === idOf(actor);
}

/** The comments of a document on some of its annotations and claims, by what they hang on; of what was deleted, tombstones. */
async function listThreads(documentId: string, subjects: ReadonlySet<string>): Promise<Report["threads"]> {
  const rows = await db.comment.findMany({
    where: { documentId },
    include: { author: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const threads: Record<string, Thread> = {};
  for (const { id, parentId, deletedAt, ...row } of withTombstones(rows)) {
    const subjectId = row.claimId ?? row.annotationId ?? "";
    if (!subjects.has(subjectId)) continue;
    const said = deletedAt ? { author: null } : { ...row, body: row.body as unknown as Body };
    (threads[subjectId] ??= []).push({ id, parentId, ...said });
  }
  return new Map(Object.entries(threads));
}

type Thread = (ReportComment | ReportTombstone)[];

/** A title as a file's name: letters and digits of any script, at most 80 code points of them. */
function fileNameOf(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Array.from(words.join("-")).slice(0, 80).join("") || "report";
}
