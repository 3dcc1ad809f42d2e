/**
 * A report as W3C Web Annotations (Web Annotation Data Model, 2017): one AnnotationCollection with one page.
 * A note is an annotation; a claim is one of motivation `assessing` with a body for each evidence, assessment
 * and decision; a comment is one of motivation `replying`. Positions count Unicode code points, and are left
 * out where the words are no longer those that were marked.
 */
import type { AnnotationView, PassageView, TargetView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { bodyText } from "@/lib/richtext/plain-text";
import { codePointCounter } from "@/lib/text/code-points";
import type { Report, ReportComment } from "./report";

interface Writer {
  report: Report;
  /** From UTF-16 code units to code points. */
  count: (offset: number) => number;
}

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
    "@context": ["http://www.w3.org/ns/anno.jsonld", { schema: "http://schema.org/" }],
    id,
    type: "AnnotationCollection",
    label: report.document.title,
    created: report.exportedAt.toISOString(),
    generator: { id: report.origin, type: "Software", name: "Lectern" },
    total: items.length,
    first: { id: `${id}#page-1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
  };
}

function personOf({ report }: Writer, person: { id: string; name: string }) {
  return { id: `${report.origin}/people/${person.id}`, type: "Person", name: person.name };
}

function textBody(value: string, purpose: string) {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/** A target: the document, the quote as it was marked, and its position where the same words stand today. */
function targetOf(
  { report, count }: Writer,
  { target, placement }: Pick<PassageView, "target" | "placement">,
) {
  const { exact, prefix, suffix } = target.quote;
  const stands = placement.state === "exact" || placement.state === "moved";
  return {
    type: "SpecificResource",
    source: {
      id: `${report.origin}/documents/${report.document.id}`,
      type: "Text",
      language: report.document.lang,
      ...(report.document.sourceUrl === null ? {} : { "schema:isBasedOn": report.document.sourceUrl }),
    },
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      ...(stands
        ? [{ type: "TextPositionSelector", start: count(placement.start), end: count(placement.end) }]
        : []),
    ],
  };
}

function noteOf(writer: Writer, annotation: AnnotationView) {
  const { id, bodyText: words, tags, motivation } = annotation;
  const target: { target: TargetView; placement: AnnotationView["placement"] } = annotation;
  return {
    id: `${writer.report.origin}/api/annotations/${id}`,
    type: "Annotation",
    motivation,
    creator: personOf(writer, annotation.creator),
    created: annotation.createdAt,
    modified: annotation.updatedAt,
    body: [
      ...(words === "" ? [] : [textBody(words, motivation === "highlighting" ? "commenting" : motivation)]),
      ...tags.map((tag) => textBody(tag, "tagging")),
    ],
    target: targetOf(writer, target),
  };
}

function claimOf(writer: Writer, claim: ClaimView) {
  return {
    id: `${writer.report.origin}/api/claims/${claim.id}`,
    type: "Annotation",
    motivation: "assessing",
    creator: personOf(writer, claim.creator),
    created: claim.createdAt,
    modified: claim.updatedAt,
    body: [
      { type: "schema:Claim", "schema:text": claim.statement, "schema:author": claim.speaker },
      ...claim.evidence.map((evidence) => evidenceBody(writer, evidence)),
      ...claim.assessments.map(({ reviewer, verdict, rationale, updatedAt }) => ({
        ...{ type: "schema:Review", "schema:reviewBody": rationale, created: updatedAt },
        creator: personOf(writer, reviewer),
        "schema:reviewRating": { type: "schema:Rating", "schema:alternateName": verdict },
      })),
      ...claim.decisions.map(({ decidedBy, verdict, summary, correction, decidedAt }) => ({
        ...{ type: "schema:ClaimReview", "schema:reviewBody": summary, created: decidedAt },
        ...(correction === null ? {} : { "schema:correction": correction }),
        creator: personOf(writer, decidedBy),
        "schema:claimReviewed": claim.statement,
        "schema:reviewRating": { type: "schema:Rating", "schema:alternateName": verdict },
      })),
    ],
    target: claim.passages.map((passage) => targetOf(writer, passage)),
  };
}

function evidenceBody(writer: Writer, evidence: ClaimView["evidence"][number]) {
  return {
    type: "SpecificResource",
    purpose: evidence.stance === "mentions" ? "linking" : "assessing",
    "schema:description": evidence.stance,
    creator: personOf(writer, evidence.addedBy),
    created: evidence.createdAt,
    source: evidence.url ?? `urn:uuid:${evidence.id}`,
    "schema:citation": evidence.citation,
    ...(evidence.quote === null ? {} : { selector: { type: "TextQuoteSelector", exact: evidence.quote } }),
  };
}

function repliesTo(writer: Writer, subjectId: string, kind: "annotations" | "claims") {
  return (writer.report.threads.get(subjectId) ?? []).map((comment: ReportComment) => ({
    id: `${writer.report.origin}/api/comments/${comment.id}`,
    type: "Annotation",
    motivation: "replying",
    creator: personOf(writer, comment.author),
    created: comment.createdAt.toISOString(),
    body: [textBody(bodyText(comment.body), "replying")],
    target:
      comment.parentId === null
        ? `${writer.report.origin}/api/${kind}/${subjectId}`
        : `${writer.report.origin}/api/comments/${comment.parentId}`,
  }));
}
