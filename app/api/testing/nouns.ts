/** Everything that the API makes, and what each noun needs to be made, changed, listed and taken away. */
import type { Operation } from "./call";

export interface Noun {
  create: Operation;
  /** What it is made from; and what changes enough of that to be something else. */
  content: object;
  otherContent: object;
  /** Content in which every field is at fault. */
  wrong: object;
  /** What a retry shows otherwise than the first answer. */
  shownOnce?: object;
  /** Where the answer to its create has its id, when not in `id`. */
  idIn?: (body: Record<string, unknown>) => unknown;
  read?: Operation;
  edit?: Operation;
  change?: object;
  remove?: Operation;
  restore?: Operation;
  list?: Operation;
  newestFirst?: true;
}

type NounName =
  | "document"
  | "version"
  | "annotation"
  | "claim"
  | "evidence"
  | "comment"
  | "remark"
  | "group"
  | "invitation"
  | "token";

const target = { quote: { exact: "4,032 defendants" } };
const article = { content: "Courts acquitted 4,032 defendants.", contentType: "text/plain" };
const future = "2999-01-01T00:00:00Z";

export const nouns: Record<NounName, Noun> = {
  document: {
    create: "POST /api/documents",
    content: article,
    otherContent: { title: "Other" },
    wrong: { content: "", contentType: "text/rtf", title: " ", lang: "?", sourceUrl: "javascript:alert(1)" },
    read: "GET /api/documents/{documentId}",
    edit: "PATCH /api/documents/{documentId}",
    change: { title: "Another title", byline: null },
    remove: "DELETE /api/documents/{documentId}",
    restore: "POST /api/documents/{documentId}/restore",
    list: "GET /api/documents",
    newestFirst: true,
  },
  version: {
    create: "POST /api/documents/{documentId}/versions",
    content: article,
    otherContent: { content: "Courts acquitted 4,033 defendants." },
    wrong: { content: "", contentType: "text/rtf" },
    idIn: ({ version }) => (version as { id: string }).id,
    list: "GET /api/documents/{documentId}/versions",
    newestFirst: true,
  },
  annotation: {
    create: "POST /api/documents/{documentId}/annotations",
    content: { target, body: "Which years?", tags: ["figure"] },
    otherContent: { tags: [] },
    wrong: { target: {}, body: 7, tags: "figure", visibility: "all", motivation: "boredom" },
    read: "GET /api/annotations/{annotationId}",
    edit: "PATCH /api/annotations/{annotationId}",
    change: { body: null, tags: ["other"] },
    remove: "DELETE /api/annotations/{annotationId}",
    restore: "POST /api/annotations/{annotationId}/restore",
    list: "GET /api/documents/{documentId}/annotations",
  },
  claim: {
    create: "POST /api/documents/{documentId}/claims",
    content: { statement: "4,032 were acquitted.", passages: [target] },
    otherContent: { speaker: "Somebody" },
    wrong: { statement: " ", passages: [], type: "odd", speaker: 7 },
    read: "GET /api/claims/{claimId}",
    edit: "PATCH /api/claims/{claimId}",
    change: { statement: "825 were acquitted.", type: "numerical" },
    remove: "DELETE /api/claims/{claimId}",
    restore: "POST /api/claims/{claimId}/restore",
    list: "GET /api/documents/{documentId}/claims",
  },
  evidence: {
    create: "POST /api/claims/{claimId}/evidence",
    content: { stance: "refutes", source: { url: "https://example.org/825" }, quote: "825" },
    otherContent: { stance: "supports" },
    wrong: { stance: "odd", source: 7, quote: "", locator: " ", tier: 1, relation: "odd" },
    read: "GET /api/evidence/{evidenceId}",
    edit: "PATCH /api/evidence/{evidenceId}",
    change: { quote: null, tier: "primary" },
    remove: "DELETE /api/evidence/{evidenceId}",
    restore: "POST /api/evidence/{evidenceId}/restore",
  },
  comment: {
    create: "POST /api/claims/{claimId}/comments",
    content: { body: "Says who?" },
    otherContent: { body: "Says nobody." },
    wrong: { body: "", parentId: "x" },
    read: "GET /api/comments/{commentId}",
    edit: "PATCH /api/comments/{commentId}",
    change: { body: "Says they." },
    remove: "DELETE /api/comments/{commentId}",
    restore: "POST /api/comments/{commentId}/restore",
    list: "GET /api/claims/{claimId}/comments",
  },
  remark: {
    create: "POST /api/annotations/{annotationId}/comments",
    content: { body: "Says who?" },
    otherContent: { body: "Says nobody." },
    wrong: { body: "", parentId: "x" },
    list: "GET /api/annotations/{annotationId}/comments",
  },
  group: {
    create: "POST /api/groups",
    content: { name: "Desk", kind: "team" },
    otherContent: { kind: "class" },
    wrong: { name: " ", kind: "crowd" },
    read: "GET /api/groups/{groupId}",
    edit: "PATCH /api/groups/{groupId}",
    change: { name: "Newsdesk" },
    remove: "DELETE /api/groups/{groupId}",
    restore: "POST /api/groups/{groupId}/restore",
    list: "GET /api/groups",
    newestFirst: true,
  },
  invitation: {
    create: "POST /api/groups/{groupId}/invitations",
    content: { role: "member", expiresAt: future },
    otherContent: { role: "reader" },
    wrong: { role: "king", expiresAt: "soon" },
    list: "GET /api/groups/{groupId}/invitations",
    newestFirst: true,
  },
  token: {
    create: "POST /api/tokens",
    content: { name: "Class tool", expiresAt: future },
    otherContent: { name: "Other tool" },
    wrong: { name: "", expiresAt: "soon" },
    shownOnce: { token: null },
    list: "GET /api/tokens",
    newestFirst: true,
  },
};
