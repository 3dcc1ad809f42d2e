/** Gathering a report, and writing it in a format. Nothing is in it that the actor may not read. */
import type { Actor } from "@/lib/accounts/actor";
import { listAnnotationsForReader } from "@/lib/annotations/queries";
import { listClaimsForReader } from "@/lib/claims/queries";
import { documentIsGone, findReadableDocument, findVersion } from "@/lib/documents/queries";
import { viewDocument } from "@/lib/documents/view";
import { accept, type Result } from "@/lib/result";
import type { Body } from "@/lib/richtext/body";
import { db } from "@/lib/server/db";
import { publicOrigin } from "@/lib/server/origin";
import type { Article } from "@/lib/text/article";
import { writeHtml } from "./html/page";
import type { ExportQuery } from "./input";
import { writeJsonLd } from "./jsonld";
import type { Report, ReportComment } from "./report";

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

/** Writes a document's report in a format. */
export async function exportDocument(actor: Actor, input: ExportQuery): Promise<Result<ExportedFile>> {
  const report = await gatherReport(actor, input);
  if (!report.ok) return report;
  const { contentType, write } = writers[input.format];
  const name = `${fileNameOf(report.value.document.title)}.${input.format}`;
  return accept({ name, contentType, content: write(report.value) });
}

async function gatherReport(actor: Actor, input: ExportQuery): Promise<Result<Report>> {
  const row = await findReadableDocument(actor, input.documentId);
  const version = row && (await findVersion(row.id));
  if (!row || !version) return documentIsGone;
  const document = viewDocument(actor, row);
  const [annotations, claims] = await Promise.all([
    listAnnotationsForReader(actor, row.id),
    listClaimsForReader(actor, row.id),
  ]);
  const shown = annotations.filter(
    ({ visibility }) => input.private === "include" || breadths[visibility] >= breadths[document.visibility],
  );
  const threads = await listThreads([...shown, ...claims].map(({ id }) => id));
  return accept({
    ...{ document, annotations: shown, claims, threads },
    text: version.text,
    article: version.article as unknown as Article,
    origin: publicOrigin(),
    exportedAt: new Date(),
  });
}

/** The comments on these annotations and claims, by what they hang on; what was deleted is left out. */
async function listThreads(subjectIds: string[]): Promise<Map<string, ReportComment[]>> {
  const rows = await db.comment.findMany({
    where: { deletedAt: null, OR: [{ annotationId: { in: subjectIds } }, { claimId: { in: subjectIds } }] },
    include: { author: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const threads = new Map<string, ReportComment[]>();
  for (const row of rows) {
    const subjectId = row.claimId ?? row.annotationId ?? "";
    threads.set(subjectId, [
      ...(threads.get(subjectId) ?? []),
      { ...row, body: row.body as unknown as Body },
    ]);
  }
  return threads;
}

const breadths = { private: 0, group: 1, public: 2 } as const;

/** A title as a file's name: letters and digits of any script, at most 80 of them. */
function fileNameOf(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 80) || "report";
}
