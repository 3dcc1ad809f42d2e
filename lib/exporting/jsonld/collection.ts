/**
 * A report as W3C Web Annotations (Web Annotation Data Model, 2017): one AnnotationCollection with one page.
 * A note is an annotation; a claim is one of motivation `assessing` with a body for each evidence, assessment
 * and decision; a comment is one of motivation `replying`. Each target says in `lectern:placement` how its passage came into
 * the text of the version that is exported: exact, moved, changed (on other words than before), ambiguous (in one of
 * several places) or orphan (not found, or said to be gone by its `creator`). Selectors are of that text alone; positions
 * count Unicode code points. A note or a claim whose discussion was resolved has in `lectern:resolved` by whom and when.
 */
import type { AnnotationView } from "@/lib/annotations/view";
import { bodyText } from "@/lib/richtext/plain-text";
import { codePointCounter } from "@/lib/text/code-points";
import { holdsPrivate, isMorePrivate, type Report } from "../report";
import { claimOf } from "./claim";
import { personOf, resolvedOf, targetOf, textBody, type Writer } from "./pieces";

/** What is said in other words than those of the model, and whose words those are. */
const vocabularies = {
  schema: "http://schema.org/",
  cito: "http://purl.org/spar/cito/",
  bibo: "http://purl.org/ontology/bibo/",
  prov: "http://www.w3.org/ns/prov#",
  // Our own: they are the same in the files of every Lectern, and lead nowhere.
  lectern: "urn:lectern:",
};

/** Writes a report as JSON-LD in the shape of the recommendation, section 5. */
export function writeJsonLd(report: Report) {
  const writer: Writer = { report, count: codePointCounter(report.text) };
  const items = [
    ...report.annotations.flatMap((annotation) => [
      noteOf(writer, annotation),
      ...repliesTo(writer, annotation.id, "annotations"),
    ]),
    ...report.claims.flatMap((claim) => [claimOf(writer, claim), ...repliesTo(writer, claim.id, "claims")]),
  ];
  const id = `${report.origin}/api/documents/${report.document.id}/export/jsonld`;
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", vocabularies],
    id,
    type: "AnnotationCollection",
    label: report.document.title,
    ...(holdsPrivate(report) ? audienceOf("private") : {}),
    created: report.exportedAt.toISOString(),
    generator: { id: report.origin, type: "Software", name: "Lectern" },
    total: items.length,
    first: { id: `${id}#page-1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
  };
}

function noteOf(writer: Writer, annotation: AnnotationView) {
  const { id, bodyText: words, tags, motivation } = annotation;
  return {
    id: `${writer.report.origin}/api/annotations/${id}`,
    type: "Annotation",
    motivation,
    creator: personOf(annotation.creator),
    created: annotation.createdAt,
    modified: annotation.updatedAt,
    ...(isMorePrivate(annotation, writer.report.document) ? audienceOf(annotation.visibility) : {}),
    ...resolvedOf(annotation),
    body: [
      ...(words === "" ? [] : [textBody(words, motivation === "highlighting" ? "commenting" : motivation)]),
      ...tags.map((tag) => textBody(tag, "tagging")),
    ],
    target: targetOf(writer, annotation),
  };
}

function audienceOf(visibility: AnnotationView["visibility"]) {
  return { audience: { type: "schema:Audience", "schema:audienceType": visibility } };
}

/** The living comments of a thread; one that answers a deleted one targets the nearest before it that is in the file. */
function repliesTo(writer: Writer, subjectId: string, kind: "annotations" | "claims") {
  const thread = writer.report.threads.get(subjectId) ?? [];
  const byId = new Map<string | null, (typeof thread)[number]>(
    thread.map((comment) => [comment.id, comment]),
  );
  const answeredBy = ({ parentId }: (typeof thread)[number]) => {
    let answered = byId.get(parentId);
    while (answered?.author === null) answered = byId.get(answered.parentId);
    return answered ? `comments/${answered.id}` : `${kind}/${subjectId}`;
  };
  const said = thread.filter((comment) => comment.author !== null);
  return said.map((comment) => ({
    id: `${writer.report.origin}/api/comments/${comment.id}`,
    type: "Annotation",
    motivation: "replying",
    creator: personOf(comment.author),
    created: comment.createdAt.toISOString(),
    body: [textBody(bodyText(comment.body), "replying")],
    target: `${writer.report.origin}/api/${answeredBy(comment)}`,
  }));
}
