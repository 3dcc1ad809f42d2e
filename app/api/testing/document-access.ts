/**
 * Who may do what with a document and all that hangs on it. The columns are those of `roles` in world.ts:
 * anonymous, stranger, reader, member, editor, owner, creator; `ok` is any of the statuses in `allowed`.
 */
import type { Operation } from "./call";

export interface AccessRow {
  operation: Operation;
  /** What the body says, where one is needed. */
  body?: object;
  /** What someone who may is answered: a change that names no revision gets no further than 428. */
  allowed: number[];
  shared: string;
  open: string;
  commons: string;
}

type Rule = Pick<AccessRow, "shared" | "open" | "commons">;

const read: Rule = {
  shared: " 404 404  ok  ok  ok  ok  ok",
  open: "    ok  ok  ok  ok  ok  ok  ok",
  commons: " ok  ok  ok  ok  ok  ok  ok",
};
/** Marking, and answering where a mark may be answered: on what is public, whoever has an account. */
const annotate: Rule = {
  shared: " 401 404 403  ok  ok  ok  ok",
  open: "   401  ok  ok  ok  ok  ok  ok",
  commons: "401  ok  ok  ok  ok  ok  ok",
};
/** Working on claims: in a group's document whoever writes in the group, published or not. */
const contribute: Rule = {
  shared: " 401 404 403  ok  ok  ok  ok",
  open: "   401 403 403  ok  ok  ok  ok",
  commons: "401  ok  ok  ok  ok  ok  ok",
};
/** Reading what only those need who work on claims. */
const readWork: Rule = { ...contribute, shared: contribute.shared.replace("401", "404") };
/** Changing the document, and what others put to it. */
const edit: Rule = {
  shared: " 401 404 403 403  ok  ok  ok",
  open: "   401 403 403 403  ok  ok  ok",
  commons: "401 403 403 403 403 403  ok",
};
const takeAway: Rule = {
  shared: " 401 404 403 403 403  ok  ok",
  open: "   401 403 403 403 403  ok  ok",
  commons: "401 403 403 403 403 403  ok",
};
/** Changing what somebody said: nobody but they. */
const reword: Rule = {
  shared: " 401 404 403 403 403 403  ok",
  open: "   401 403 403 403 403 403  ok",
  commons: "401 403 403 403 403 403  ok",
};
/** Reading one's own assessment: those who may make one have made one. */
const readOwn: Rule = {
  shared: " 404 404 404  ok  ok  ok  ok",
  open: "   401 404 404  ok  ok  ok  ok",
  commons: "401  ok  ok  ok  ok  ok  ok",
};

const target = { quote: { exact: "4,032 defendants" } };
const position = { position: { start: 0, end: 6 } };
const text = { content: "Courts acquitted 4,032 defendants.", contentType: "text/plain" };
const assessment = { verdict: "refuted", rationale: "Because." };
const evidence = { stance: "refutes", source: { url: "https://example.org/a" } };

const documents: AccessRow[] = [
  { operation: "GET /api/documents/{documentId}", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/text", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/versions", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/annotations", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/claims", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/assignees", allowed: [200], ...readWork },
  { operation: "GET /api/documents/{documentId}/deleted", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/events", allowed: [200], ...read },
  { operation: "GET /api/documents/{documentId}/export/{format}", allowed: [200], ...read },
  { operation: "PATCH /api/documents/{documentId}", body: { title: "T" }, allowed: [428], ...edit },
  { operation: "DELETE /api/documents/{documentId}", allowed: [428], ...takeAway },
  { operation: "POST /api/documents/{documentId}/restore", allowed: [200], ...takeAway },
  { operation: "POST /api/documents/{documentId}/versions", body: text, allowed: [201], ...edit },
  { operation: "POST /api/documents/{documentId}/versions/preview", body: text, allowed: [200], ...edit },
  {
    operation: "POST /api/documents/{documentId}/annotations",
    body: { target },
    allowed: [201],
    ...annotate,
  },
  {
    operation: "POST /api/documents/{documentId}/claims",
    body: { statement: "S", passages: [target] },
    allowed: [201],
    ...contribute,
  },
];

const claims: AccessRow[] = [
  { operation: "GET /api/claims/{claimId}", allowed: [200], ...read },
  { operation: "PATCH /api/claims/{claimId}", body: { statement: "S" }, allowed: [428], ...edit },
  { operation: "PATCH /api/claims/{claimId}", body: { assigneeId: null }, allowed: [428], ...contribute },
  { operation: "DELETE /api/claims/{claimId}", allowed: [428], ...edit },
  { operation: "POST /api/claims/{claimId}/restore", allowed: [200], ...edit },
  { operation: "POST /api/claims/{claimId}/evidence", body: evidence, allowed: [201], ...contribute },
  { operation: "GET /api/claims/{claimId}/assessment", allowed: [200], ...readOwn },
  { operation: "PUT /api/claims/{claimId}/assessment", body: assessment, allowed: [428], ...contribute },
  { operation: "DELETE /api/claims/{claimId}/assessment", allowed: [428], ...contribute },
  { operation: "GET /api/claims/{claimId}/decision", allowed: [200], ...read },
  {
    operation: "PUT /api/claims/{claimId}/decision",
    body: { verdict: "refuted", summary: "S" },
    allowed: [428],
    ...edit,
  },
  { operation: "GET /api/claims/{claimId}/comments", allowed: [200], ...read },
  { operation: "POST /api/claims/{claimId}/comments", body: { body: "B" }, allowed: [201], ...contribute },
  {
    operation: "PUT /api/claims/{claimId}/resolved",
    body: { resolved: true },
    allowed: [200],
    ...contribute,
  },
  {
    operation: "PUT /api/claims/{claimId}/passages/{passageId}/placement",
    body: position,
    allowed: [200, 428],
    ...edit,
  },
  { operation: "GET /api/evidence/{evidenceId}", allowed: [200], ...read },
  { operation: "PATCH /api/evidence/{evidenceId}", body: { note: "N" }, allowed: [428], ...edit },
  { operation: "DELETE /api/evidence/{evidenceId}", allowed: [428], ...edit },
  { operation: "POST /api/evidence/{evidenceId}/restore", allowed: [200], ...edit },
];

/** What may also be asked of a private note on a readable document. */
export const annotationAccess: AccessRow[] = [
  { operation: "GET /api/annotations/{annotationId}", allowed: [200], ...read },
  { operation: "PATCH /api/annotations/{annotationId}", body: { tags: ["t"] }, allowed: [428], ...reword },
  { operation: "DELETE /api/annotations/{annotationId}", allowed: [428], ...edit },
  { operation: "POST /api/annotations/{annotationId}/restore", allowed: [200], ...edit },
  {
    operation: "PUT /api/annotations/{annotationId}/placement",
    body: position,
    allowed: [200, 428],
    ...edit,
  },
  {
    operation: "PUT /api/annotations/{annotationId}/resolved",
    body: { resolved: true },
    allowed: [200],
    ...annotate,
  },
  { operation: "GET /api/annotations/{annotationId}/comments", allowed: [200], ...read },
  {
    operation: "POST /api/annotations/{annotationId}/comments",
    body: { body: "B" },
    allowed: [201],
    ...annotate,
  },
  { operation: "GET /api/comments/{commentId}", allowed: [200], ...read },
  { operation: "PATCH /api/comments/{commentId}", body: { body: "B" }, allowed: [428], ...reword },
  { operation: "DELETE /api/comments/{commentId}", allowed: [428], ...edit },
  { operation: "POST /api/comments/{commentId}/restore", allowed: [200], ...edit },
];

export const documentAccess: AccessRow[] = [...documents, ...claims, ...annotationAccess];
