/** Ids of other people's things, slipped into a body, a query or the tail of a path. None lets anybody further in. */
import { beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aComment, aGroup, aMember, anAnnotation } from "@/prisma/factories";
import { ask, callerOf, type Operation, type Sent } from "./testing/call";
import { makeWorld, type World } from "./testing/world";

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

const text = { content: "Courts acquitted 4,032 defendants.", contentType: "text/plain" };

/** What the creator of everything but the foreign things is answered. */
async function answer(operation: Operation, sent: Sent) {
  return await ask(operation, world.callers.creator, sent);
}

async function etagOf(operation: Operation, params: Record<string, string>): Promise<string> {
  return (await answer(operation, { params })).headers.get("etag") ?? "";
}

it("a document cannot be put into a group one is not in, which stays unknown", async () => {
  const groupId = world.foreignGroup.groupId!;
  const place = { visibility: "group", groupId };
  const unknown = { visibility: "group", groupId: newId() };
  const params = { documentId: world.commons.documentId! };
  const headers = { "If-Match": await etagOf("GET /api/documents/{documentId}", params) };
  for (const body of [place, unknown]) {
    const made = await answer("POST /api/documents", { body: { ...text, ...body } });
    expect(made).toMatchObject({
      status: 404,
      body: { detail: "That group is gone, or you are not in it." },
    });
    const moved = await answer("PATCH /api/documents/{documentId}", { params, headers, body });
    expect(moved).toMatchObject({
      status: 404,
      body: { detail: "That group is gone, or you are not in it." },
    });
  }
});

it("a document cannot be put into a group where one only reads", async () => {
  const { reader } = world.callers;
  const body = { ...text, visibility: "group", groupId: world.group.id };
  expect((await ask("POST /api/documents", reader, { body })).status).toBe(403);
});

it("a group's documents are not listed to those who are not in it", async () => {
  const { stranger } = world.callers;
  const shared = await ask("GET /api/documents", stranger, { query: `groupId=${world.group.id}` });
  expect(shared.body.items).toEqual([expect.objectContaining({ id: world.open.documentId })]);
});

it("a comment answers only a comment of its own thread, and tells no other from none", async () => {
  const elsewhere = await aComment({ on: await anAnnotation() });
  const parents = [
    world.sealed.commentId,
    world.hidden.commentId,
    elsewhere.id,
    world.open.commentId,
    newId(),
  ];
  for (const parentId of parents) {
    const params = { claimId: world.commons.claimId! };
    const body = { body: "B", parentId };
    const given = await answer("POST /api/claims/{claimId}/comments", { params, body });
    expect(given).toMatchObject({ status: 422, body: { errors: [{ path: "parentId" }] } });
  }
});

it("a claim is given only to those who may work on it, and tells no outsider from nobody", async () => {
  const params = { claimId: world.shared.claimId! };
  const headers = { "If-Match": await etagOf("GET /api/claims/{claimId}", params) };
  const { stranger, reader } = world.people;
  for (const assigneeId of [stranger.id, reader.id, newId()]) {
    const given = await answer("PATCH /api/claims/{claimId}", { params, headers, body: { assigneeId } });
    expect(given).toMatchObject({ status: 422, body: { errors: [{ path: "assigneeId" }] } });
  }
});

it("a claim keeps no passage of another claim", async () => {
  const params = { claimId: world.commons.claimId! };
  const headers = { "If-Match": await etagOf("GET /api/claims/{claimId}", params) };
  for (const id of [world.sealed.passageId, world.open.passageId, newId()]) {
    const body = { passages: [{ id }] };
    const given = await answer("PATCH /api/claims/{claimId}", { params, headers, body });
    expect(given).toMatchObject({ status: 422, body: { errors: [{ path: "passages.0.id" }] } });
  }
  for (const passageId of [world.sealed.passageId!, world.open.passageId!]) {
    const body = { position: { start: 0, end: 6 } };
    const operation = "PUT /api/claims/{claimId}/passages/{passageId}/placement";
    expect((await answer(operation, { params: { ...params, passageId }, body })).status).toBe(404);
  }
});

it("an owner reaches no invitation and no member of another group through their own", async () => {
  const group = await aGroup();
  const owner = await callerOf(await aMember(group, "owner"));
  const params = { ...world.foreignGroup, groupId: group.id };
  const invitation: Operation = "DELETE /api/groups/{groupId}/invitations/{invitationId}";
  const member: Operation = "PUT /api/groups/{groupId}/members/{userId}";
  expect((await ask(invitation, owner, { params })).status).toBe(404);
  expect((await ask(member, owner, { params, body: { role: "reader" } })).status).toBe(404);
  const { invitationId } = world.foreignGroup;
  expect(await db.invitation.count({ where: { id: invitationId!, revokedAt: null } })).toBe(1);
});

const target = { quote: { exact: "4,032 defendants" } };
const created: [noun: string, id: string, operation: Operation, said: object][] = [
  ["annotation", "annotationId", "POST /api/documents/{documentId}/annotations", { target }],
  ["claim", "claimId", "POST /api/documents/{documentId}/claims", { statement: "S", passages: [target] }],
  ["comment", "commentId", "POST /api/claims/{claimId}/comments", { body: "B" }],
  [
    "piece of evidence",
    "evidenceId",
    "POST /api/claims/{claimId}/evidence",
    { stance: "refutes", source: { url: "https://a.example" } },
  ],
];

it.each(created)(
  "creating with the id of somebody else's %s answers nothing of it",
  async (_noun, ...asked) => {
    const [idOf, operation, said] = asked;
    const given = await answer(operation, {
      params: world.commons,
      body: { ...said, id: world.sealed[idOf] },
    });
    expect(given).toMatchObject({ status: 409, body: { detail: "This id is taken by something else." } });
  },
);

it("an annotation list can be narrowed to one person, and shows only what was visible anyway", async () => {
  const note = await db.annotation.findUniqueOrThrow({ where: { id: world.hidden.annotationId! } });
  const params = { documentId: note.documentId };
  const listed = await answer("GET /api/documents/{documentId}/annotations", {
    params,
    query: `creator=${note.creatorId}`,
  });
  expect(listed.body.items).toEqual([]);
});
