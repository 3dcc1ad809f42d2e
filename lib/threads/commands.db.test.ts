import { describe, expect, it } from "vitest";
import * as annotationThread from "@/app/api/annotations/[annotationId]/comments/route";
import { PUT as resolveAnnotation } from "@/app/api/annotations/[annotationId]/resolved/route";
import * as claimThread from "@/app/api/claims/[claimId]/comments/route";
import { PUT as resolveClaim } from "@/app/api/claims/[claimId]/resolved/route";
import { POST as restore } from "@/app/api/comments/[commentId]/restore/route";
import { DELETE, GET, PATCH } from "@/app/api/comments/[commentId]/route";
import { newId } from "@/lib/http/id";
import type { Page } from "@/lib/http/page";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aClaim, aComment, aDocument, aGroup, aMember, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { deleteComment } from "./commands";
import { listThread } from "./queries";
import { threadLevels, withTombstones } from "./tree";
import type { CommentView, ResolvedView } from "./view";

const bold = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Which?", marks: [{ type: "bold" }] }] }],
};

describe("commenting", () => {
  it("keeps what was written as it was sent, with its plain text", async () => {
    const claim = await aClaim();
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id } };
    const made = await callRoute<CommentView>(claimThread.POST, { ...call, body: { body: bold } });
    expect(made).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { body: bold, bodyText: "Which?", parentId: null },
    });
    const reply = await callRoute<CommentView>(claimThread.POST, {
      ...call,
      body: { body: " All. ", parentId: made.body.id },
    });
    expect(reply.body).toMatchObject({ body: " All. ", parentId: made.body.id, claimId: claim.id });
    expect(await listThread(claim.creator, { claimId: claim.id })).toEqual([made.body, reply.body]);
  });

  it("is harmless to repeat, and refuses the id to anything else", async () => {
    const { id, creator } = await anAnnotation();
    const call = { as: creator, method: "POST" as const, params: { annotationId: id } };
    const body = { id: newId(), body: "Which years?" };
    const first = await callRoute(annotationThread.POST, { ...call, body });
    const again = await callRoute(annotationThread.POST, { ...call, body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect((await callRoute(annotationThread.POST, { ...call, body: { ...body, body: "x" } })).status).toBe(
      409,
    );
    expect(await db.comment.count({ where: { annotationId: id } })).toBe(1);
  });

  it.each([[""], [" \n"], [{ type: "doc", content: [{ type: "paragraph" }] }]])(
    "says something: not %j",
    async (body) => {
      const { id, creator } = await aClaim();
      const call = { as: creator, method: "POST" as const, params: { claimId: id }, body: { body } };
      expect((await callRoute(claimThread.POST, call)).status).toBe(422);
    },
  );

  it("answers only a living comment of the same thread", async () => {
    const claim = await aClaim();
    const elsewhere = await aComment({ on: await aClaim({ document: claim.document }) });
    const deleted = await aComment({ on: claim });
    await deleteComment(claim.creator, { commentId: deleted.id, ifMatch: '"1"' });
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id } };
    const statusOf = async (parentId: string) => {
      const answer = await callRoute<Problem>(claimThread.POST, { ...call, body: { body: "x", parentId } });
      return [answer.status, answer.body.errors?.[0]?.path];
    };
    expect(await statusOf(elsewhere.id)).toEqual([422, "parentId"]);
    expect(await statusOf(newId())).toEqual([422, "parentId"]);
    expect(await statusOf(deleted.id)).toEqual([409, undefined]);
  });

  it("is for those who work on the document, and nobody reads what they may not", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const comment = await aComment({ on: claim });
    const call = { method: "POST" as const, params: { claimId: claim.id }, body: { body: "x" } };
    const reader = await aMember(group, "reader");
    const stranger = await aPerson();
    expect((await callRoute(claimThread.POST, call)).status).toBe(401);
    expect((await callRoute(claimThread.POST, { ...call, as: stranger })).status).toBe(404);
    expect((await callRoute(claimThread.POST, { ...call, as: reader })).status).toBe(403);
    const params = { commentId: comment.id };
    expect((await callRoute(GET, { as: reader, params })).status).toBe(200);
    expect((await callRoute(GET, { as: stranger, params })).status).toBe(404);
  });

  it("on a private annotation is seen and heard of by nobody else", async () => {
    const group = await aGroup();
    const document = await aDocument({ group });
    const owner = await aMember(group, "member");
    const annotation = await anAnnotation({ document, creator: owner, visibility: "private" });
    const params = { annotationId: annotation.id };
    const made = await callRoute<CommentView>(annotationThread.POST, {
      as: owner,
      method: "POST",
      params,
      body: { body: "For me." },
    });
    expect((await callRoute(annotationThread.GET, { as: document.creator, params })).status).toBe(404);
    expect(await listThread(document.creator, { annotationId: annotation.id })).toEqual([]);
    const gone = { as: document.creator, params: { commentId: made.body.id } };
    expect((await callRoute(GET, gone)).status).toBe(404);
    const event = await db.event.findFirstOrThrow({ where: { subjectId: made.body.id } });
    expect(event).toMatchObject({ type: "comment.created", visibility: "private", documentId: document.id });
  });
});

describe("a thread", () => {
  it("goes so deep and no deeper, and says where to write instead", async () => {
    const claim = await aClaim();
    let parentId = (await aComment({ on: claim })).id;
    const call = { as: claim.creator, method: "POST" as const, params: { claimId: claim.id } };
    const reply = async (to: string) =>
      await callRoute<CommentView & Problem>(claimThread.POST, {
        ...call,
        body: { body: "x", parentId: to },
      });
    for (let level = 2; level < threadLevels; level += 1) {
      parentId = (await aComment({ on: claim, parentId })).id;
    }
    const last = await reply(parentId);
    expect(last.status).toBe(201);
    const refused = await reply(last.body.id);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toMatch(/^Replies go no deeper here\. Answer an earlier comment/);
    expect((await reply(parentId)).status).toBe(201);
  });
});

describe("changing a comment", () => {
  it("keeps what it said before and marks it as edited", async () => {
    const claim = await aClaim();
    const { id } = await aComment({ on: claim, body: "One" });
    const call = { as: claim.creator, method: "PATCH" as const, params: { commentId: id } };
    expect((await callRoute(PATCH, { ...call, body: { body: "Two" } })).status).toBe(428);
    await callRoute(PATCH, { ...call, body: { body: "Two" }, ifMatch: '"1"' });
    const last = await callRoute<CommentView>(PATCH, { ...call, body: { body: bold }, ifMatch: '"2"' });
    expect(last).toMatchObject({ status: 200, etag: '"3"', body: { body: bold } });
    expect(last.body.editedAt).not.toBeNull();
    expect(last.body.history.map(({ bodyText }) => bodyText)).toEqual(["One", "Two"]);
    expect(last.body.history[0]?.at).toBe(last.body.createdAt);
  });

  it("is its author's alone; deleting is the editors' too", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const { id } = await aComment({ on: claim, author: await aMember(group, "member") });
    const editor = await aMember(group, "editor");
    const call = { params: { commentId: id }, ifMatch: '"1"' };
    expect(
      (await callRoute(PATCH, { ...call, as: editor, method: "PATCH", body: { body: "x" } })).status,
    ).toBe(403);
    const colleague = await aMember(group, "member");
    expect((await callRoute(DELETE, { ...call, as: colleague, method: "DELETE" })).status).toBe(403);
    expect((await callRoute(DELETE, { ...call, as: editor, method: "DELETE" })).status).toBe(204);
  });

  it("of two at once lets one through, and nothing is lost", async () => {
    const claim = await aClaim();
    const { id } = await aComment({ on: claim });
    const call = { as: claim.creator, method: "PATCH" as const, params: { commentId: id }, ifMatch: '"1"' };
    const answers = await Promise.all(
      ["A", "B"].map((body) => callRoute(PATCH, { ...call, body: { body } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await db.commentRevision.count({ where: { commentId: id } })).toBe(1);
  });
});

describe("deleting a comment", () => {
  it("leaves a tombstone while something living answers it, through deleted replies too", async () => {
    const claim = await aClaim();
    const top = await aComment({ on: claim, body: "Top" });
    const middle = await aComment({ on: claim, parentId: top.id });
    const leaf = await aComment({ on: claim, parentId: middle.id });
    const remove = (commentId: string) => deleteComment(claim.creator, { commentId, ifMatch: '"1"' });
    const thread = async () =>
      (await listThread(claim.creator, { claimId: claim.id })).map((one) => [one.id, one.deletedAt !== null]);
    await remove(top.id);
    await remove(middle.id);
    expect(await thread()).toEqual([
      [top.id, true],
      [middle.id, true],
      [leaf.id, false],
    ]);
    const [tombstone] = await listThread(claim.creator, { claimId: claim.id });
    expect(tombstone).toMatchObject({ author: null, body: null, bodyText: "", history: [] });
    const gone = await callRoute(GET, { as: claim.creator, params: { commentId: top.id } });
    expect(gone.status).toBe(404);
    await remove(leaf.id);
    expect(await thread()).toEqual([]);
    const back = await callRoute(restore, {
      as: claim.creator,
      method: "POST",
      params: { commentId: middle.id },
    });
    expect(back.status).toBe(200);
    expect(await thread()).toEqual([
      [top.id, true],
      [middle.id, false],
    ]);
  });

  it.each(["claimId", "annotationId"])("leaves by %s the tombstones that a report shows", async (kind) => {
    const on = await (kind === "claimId" ? aClaim() : anAnnotation());
    const add = async (parentId?: string) => (await aComment({ on, ...(parentId ? { parentId } : {}) })).id;
    const [top, unanswered, living] = [await add(), await add(), await add()];
    const middle = await add(top);
    const dead = await add(living);
    const deadLeaf = await add(dead);
    const deadBranch = await add(middle);
    await add(middle);
    const ids = { in: [top, unanswered, middle, dead, deadLeaf, deadBranch] };
    await db.comment.updateMany({ where: { id: ids }, data: { deletedAt: new Date() } });
    const address = kind === "claimId" ? { claimId: on.id } : { annotationId: on.id };
    const rows = await db.comment.findMany({ where: address });
    const tombstones = (comments: { id: string; deletedAt: unknown }[]) =>
      comments.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id])).sort();
    const listed = tombstones(await listThread(on.creator, address));
    expect(listed).toEqual([top, middle].sort());
    expect(tombstones(withTombstones(rows))).toEqual(listed);
  });

  it("pages over tombstones as over comments, old ones first", async () => {
    const claim = await aClaim();
    const comments = [];
    for (const body of ["1", "2", "3"]) comments.push(await aComment({ on: claim, body }));
    const [first] = comments;
    await aComment({ on: claim, body: "4", parentId: first?.id ?? "" });
    await deleteComment(claim.creator, { commentId: first?.id ?? "", ifMatch: '"1"' });
    const params = { claimId: claim.id };
    const page = async (query: string) =>
      (await callRoute<Page<CommentView>>(claimThread.GET, { params, query })).body;
    const start = await page("limit=2");
    const rest = await page(`limit=2&after=${start.next ?? ""}`);
    expect([start, rest].map(({ items }) => items.map(({ bodyText }) => bodyText))).toEqual([
      ["", "2"],
      ["3", "4"],
    ]);
    expect(rest.next).toBeNull();
  });
});

describe("closing a thread", () => {
  it("is told once however often it is asked, and can be undone", async () => {
    const claim = await aClaim();
    const call = { as: claim.creator, method: "PUT" as const, params: { claimId: claim.id } };
    const close = () => callRoute<ResolvedView>(resolveClaim, { ...call, body: { resolved: true } });
    const [one, other] = await Promise.all([close(), close()]);
    expect(one.body.resolved).toMatchObject({ by: { id: claim.creator.id } });
    expect(other.body).toEqual(one.body);
    const opened = await callRoute<ResolvedView>(resolveClaim, { ...call, body: { resolved: false } });
    expect(opened).toMatchObject({ status: 200, body: { resolved: null } });
    const events = await db.event.findMany({ where: { subjectId: claim.id }, orderBy: { sequence: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["thread.resolved", "thread.reopened"]);
  });

  it("does not stop people from writing in it, and it stays closed", async () => {
    const { id, creator } = await anAnnotation();
    const call = { as: creator, params: { annotationId: id } };
    await callRoute(resolveAnnotation, { ...call, method: "PUT", body: { resolved: true } });
    const late = await callRoute(annotationThread.POST, {
      ...call,
      method: "POST",
      body: { body: "One more." },
    });
    expect(late.status).toBe(201);
    const row = await db.annotation.findUniqueOrThrow({ where: { id } });
    expect(row.resolvedAt).not.toBeNull();
  });

  it("is for those who may write in it", async () => {
    const group = await aGroup();
    const { id } = await aClaim({ document: await aDocument({ group }) });
    const call = { method: "PUT" as const, params: { claimId: id }, body: { resolved: true } };
    expect((await callRoute(resolveClaim, { ...call, as: await aMember(group, "reader") })).status).toBe(403);
    expect((await callRoute(resolveClaim, { ...call, as: await aPerson() })).status).toBe(404);
  });
});
