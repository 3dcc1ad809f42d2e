/**
 * Who may do what with a group, and with what is nobody's but one's own. The columns are those of `roles` in
 * world.ts; `creator` is a plain member here.
 */
import type { Operation } from "./call";

interface GroupRow {
  operation: Operation;
  body?: object;
  allowed: number[];
  /** Towards the group that the five are in. */
  ours: string;
}

const see = { ours: "   404 404  ok  ok  ok  ok  ok" };
const manage = { ours: "401 404 403 403 403  ok 403" };
const invitations = { ours: "404 404 403 403 403  ok 403" };

export const groupAccess: GroupRow[] = [
  { operation: "GET /api/groups/{groupId}", allowed: [200], ...see },
  { operation: "PATCH /api/groups/{groupId}", body: { name: "N" }, allowed: [428], ...manage },
  { operation: "DELETE /api/groups/{groupId}", allowed: [428], ...manage },
  { operation: "POST /api/groups/{groupId}/restore", allowed: [200], ...manage },
  { operation: "GET /api/groups/{groupId}/members", allowed: [200], ...see },
  {
    operation: "PUT /api/groups/{groupId}/members/{userId}",
    body: { role: "reader" },
    allowed: [428],
    ...manage,
  },
  { operation: "DELETE /api/groups/{groupId}/members/{userId}", allowed: [428], ...manage },
  {
    // In a class alone, and never with an access token: lib/groups/members/passwords.db.test.ts has who may.
    operation: "POST /api/groups/{groupId}/members/{userId}/password",
    body: {},
    allowed: [],
    ours: "401 404 403 403 403 403 403",
  },
  { operation: "GET /api/groups/{groupId}/invitations", allowed: [200], ...invitations },
  { operation: "POST /api/groups/{groupId}/invitations", body: {}, allowed: [201], ...manage },
  { operation: "DELETE /api/groups/{groupId}/invitations/{invitationId}", allowed: [204], ...manage },
];

interface OwnRow {
  operation: Operation;
  body?: object;
  /** What somebody who is not signed in is answered. */
  anonymous: number;
  /** What everyone who is signed in is answered, whatever their roles. */
  person: number;
}

const text = { content: "Courts acquitted 4,032 defendants.", contentType: "text/plain" };

/** What leads to no thing of others, or only to a thing of another person, which is not there for me. */
export const ownAccess: OwnRow[] = [
  { operation: "GET /api/documents", anonymous: 200, person: 200 },
  { operation: "POST /api/documents", body: text, anonymous: 401, person: 201 },
  { operation: "POST /api/documents/preview", body: text, anonymous: 401, person: 200 },
  { operation: "GET /api/sources", anonymous: 200, person: 200 },
  { operation: "GET /api/groups", anonymous: 401, person: 200 },
  { operation: "POST /api/groups", body: { name: "N", kind: "team" }, anonymous: 401, person: 201 },
  { operation: "POST /api/groups/join", body: { code: "nosuchcode" }, anonymous: 401, person: 404 },
  { operation: "GET /api/account", anonymous: 401, person: 200 },
  { operation: "PATCH /api/account", body: { name: "N" }, anonymous: 401, person: 428 },
  // Those of the table come with access tokens, by which no password is made.
  { operation: "PUT /api/account/password", body: { next: "three herons" }, anonymous: 401, person: 403 },
  { operation: "GET /api/sessions", anonymous: 401, person: 200 },
  { operation: "DELETE /api/sessions", anonymous: 401, person: 204 },
  { operation: "DELETE /api/sessions/{sessionId}", anonymous: 401, person: 404 },
  { operation: "GET /api/tokens", anonymous: 401, person: 200 },
  { operation: "POST /api/tokens", body: { name: "N" }, anonymous: 401, person: 201 },
  { operation: "DELETE /api/tokens/{tokenId}", anonymous: 401, person: 404 },
  // Made to be asked by those who have no account yet: an empty request gets as far as its fields.
  { operation: "POST /api/account", body: {}, anonymous: 422, person: 422 },
  { operation: "POST /api/account/mail-link", body: {}, anonymous: 422, person: 422 },
  { operation: "POST /api/account/setup", body: {}, anonymous: 422, person: 422 },
];
