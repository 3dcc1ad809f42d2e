import { beforeAll, describe, expect, it } from "vitest";
import { GET as listIn } from "@/app/api/documents/[documentId]/deleted/route";
import { ask, callerOf, type Operation } from "@/app/api/testing/call";
import { anonymous, type Actor, type Person } from "@/lib/accounts/actor";
import { canRestoreAnnotation } from "@/lib/annotations/policy";
import { findAnnotation } from "@/lib/annotations/queries";
import { canRestoreEvidence } from "@/lib/claims/evidence/policy";
import { findEvidence } from "@/lib/claims/evidence/queries";
import { canRestoreClaim } from "@/lib/claims/policy";
import { findClaim } from "@/lib/claims/queries";
import { canRead } from "@/lib/documents/policy";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { canRestoreComment } from "@/lib/threads/policy";
import {
  aClaim,
  type ADocument,
  aDocument,
  aGroup,
  aMember,
  anAnnotation,
  aPerson,
  someEvidence,
} from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import type { Page } from "@/lib/http/page";
import { findComment } from "@/lib/threads/queries";
import { listDeleted } from "./queries";
import type { DeletedView } from "./view";

const day = 24 * 3600 * 1000;
const paths = {
  annotation: "annotations",
  claim: "claims",
  evidence: "evidence",
  comment: "comments",
} as const;

interface Thing {
  kind: DeletedView["kind"];
  id: string;
}

/** One of each kind by someone: comments on a claim, on a note that all may read, and on their private one. */
async function thingsBy(creator: Person, document: ADocument): Promise<Thing[]> {
  const [claim, note, secret, stands, open] = [
    await aClaim({ document, creator }),
    await anAnnotation({ document, creator, visibility: "group" }),
    await anAnnotation({ document, creator, visibility: "private" }),
    await aClaim({ document }),
    await anAnnotation({ document, visibility: "public" }),
  ];
  const evidence = await someEvidence({ on: stands, addedBy: creator });
  const comments = await Promise.all(
    [
      { annotationId: open.id },
      { claimId: stands.id },
      { annotationId: (await anAnnotation({ document, creator, visibility: "private" })).id },
    ].map((on) => commentOn(on, creator, document)),
  );
  return [
    { kind: "claim", id: claim.id },
    { kind: "annotation", id: note.id },
    { kind: "annotation", id: secret.id },
    { kind: "evidence", id: evidence.id },
    ...comments.map((id): Thing => ({ kind: "comment", id })),
  ];
}

async function commentOn(
  on: { annotationId: string } | { claimId: string },
  author: Person,
  document: ADocument,
) {
  const row = { id: newId(), body: "B", bodyText: "B", createHash: "h" };
  await db.comment.create({ data: { ...row, ...on, authorId: author.id, documentId: document.id } });
  return row.id;
}

async function deleteAll(things: Thing[], deletedAt: Date): Promise<void> {
  for (const { kind, id } of things) {
    const change = { where: { id }, data: { deletedAt } };
    if (kind === "annotation") await db.annotation.update(change);
    else if (kind === "claim") await db.claim.update(change);
    else if (kind === "evidence") await db.evidence.update(change);
    else await db.comment.update(change);
  }
}

/** What the policy says of bringing a thing back. */
async function policyOf({ kind, id }: Thing): Promise<(actor: Actor) => boolean> {
  if (kind === "annotation") {
    const note = (await findAnnotation(id))!;
    return (actor) => canRestoreAnnotation(actor, note);
  }
  if (kind === "claim") {
    const claim = (await findClaim(id))!;
    return (actor) => canRestoreClaim(actor, claim);
  }
  if (kind === "evidence") {
    const evidence = (await findEvidence(id))!;
    return (actor) => canRestoreEvidence(actor, evidence);
  }
  const comment = (await findComment(id))!;
  const [claim, note] = [
    comment.claimId === null ? null : await findClaim(comment.claimId),
    comment.annotationId === null ? null : await findAnnotation(comment.annotationId),
  ];
  const thread = claim
    ? ({ kind: "claim", on: claim } as const)
    : ({ kind: "annotation", on: note! } as const);
  return (actor) => canRestoreComment(actor, comment, thread);
}

describe("what was deleted in a document", () => {
  it.each(["private", "group", "public"] as const)(
    "that is %s is listed to exactly those who may bring it back",
    async (visibility) => {
      const group = await aGroup();
      const [reader, member, editor] = [
        await aMember(group, "reader"),
        await aMember(group, "member"),
        await aMember(group, "editor"),
      ];
      const document = await aDocument({ group, creator: await aMember(group, "member"), visibility });
      const stranger = await aPerson();
      const things = (
        await Promise.all([reader, member, stranger].map((each) => thingsBy(each, document)))
      ).flat();
      await deleteAll(things, new Date());
      const policies = await Promise.all(things.map(policyOf));
      const subject = await db.document.findUniqueOrThrow({ where: { id: document.id } });
      for (const actor of [anonymous, stranger, reader, member, editor, document.creator]) {
        const answer = await listDeleted(actor, { documentId: document.id, limit: 200 });
        expect(answer.ok).toBe(canRead(actor, subject));
        const listed = answer.ok ? answer.value.items.map(({ id }) => id) : [];
        const allowed = things.filter((_thing, at) => policies[at]!(actor)).map(({ id }) => id);
        expect(listed.sort()).toEqual(allowed.sort());
      }
    },
  );

  it("says what each was, who deleted it and until when, the latest first; what is brought back is off the list", async () => {
    const document = await aDocument();
    const [claim, note] = [
      await aClaim({ document, exact: "Courts" }),
      await anAnnotation({ document, exact: "Courts" }),
    ];
    const { id: evidenceId } = await someEvidence({ on: claim });
    const commentId = await commentOn({ claimId: claim.id }, document.creator, document);
    const caller = await callerOf(document.creator);
    const { id: documentId, creator } = document;
    const list = () => ask("GET /api/documents/{documentId}/deleted", caller, { params: { documentId } });
    for (const [kind, id] of [
      ["comment", commentId],
      ["evidence", evidenceId],
      ["annotation", note.id],
      ["claim", claim.id],
    ] as const) {
      const operation = `DELETE /api/${paths[kind]}/{${kind}Id}` as Operation;
      const sent = { params: { [`${kind}Id`]: id }, headers: { "If-Match": '"1"' } };
      expect((await ask(operation, caller, sent)).status).toBe(204);
    }
    // What hung on the claim is out of reach until the claim is back.
    const { items } = (await list()).body as unknown as Page<DeletedView>;
    expect(items).toMatchObject([
      { kind: "claim", id: claim.id, about: "Courts" },
      {
        kind: "annotation",
        id: note.id,
        about: "Courts",
        deletion: { by: { id: creator.id, name: creator.name } },
      },
    ]);
    const { at, until } = items[0]!.deletion;
    expect(Date.parse(until) - Date.parse(at)).toBe(30 * day);
    const { statement } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
    const restored = await ask("POST /api/claims/{claimId}/restore", caller, {
      params: { claimId: claim.id },
    });
    expect(restored.status).toBe(200);
    const left = (await list()).body as unknown as Page<DeletedView>;
    expect(left.items.map(({ kind }) => kind)).toEqual(["annotation", "evidence", "comment"]);
    expect(left.items[1]).toMatchObject({ id: evidenceId, about: statement });
    expect(left.items[2]).toMatchObject({ words: "B", about: statement });
  });

  it("is listed for 30 days, and a page at a time", async () => {
    const document = await aDocument();
    const notes = await Promise.all([1, 2, 3, 4, 5].map(() => anAnnotation({ document })));
    const ages = [29, 31, 3, 1, 2];
    for (const [at, { id }] of notes.entries()) {
      await deleteAll([{ kind: "annotation", id }], new Date(Date.now() - ages[at]! * day));
    }
    const call = { as: document.creator, params: { documentId: document.id } };
    const met: string[] = [];
    let next: string | null = "";
    for (let pages = 0; next !== null && pages < 5; pages += 1) {
      const query: string = `limit=2${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`;
      const { body } = await callRoute<Page<DeletedView>>(listIn, { ...call, query });
      met.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    expect(met).toEqual([3, 4, 2, 0].map((at) => notes[at]!.id));
  });
});

describe("the documents and groups that were deleted", () => {
  let owner: Person;
  let groupId: string;

  beforeAll(async () => {
    const group = await aGroup({ name: "Desk of old" });
    groupId = group.id;
    owner = await aMember(group, "owner");
    const creator = await aMember(group, "member");
    for (const [title, given] of [
      ["Shared 100%", { group, creator }],
      ["Kept to oneself", { group, creator, visibility: "private" as const }],
      ["Long gone", { group, creator }],
      ["Still there", { group, creator }],
    ] as const) {
      const { id } = await aDocument({ ...given, title });
      const deletedAt = title === "Long gone" ? new Date(Date.now() - 31 * day) : new Date();
      if (title !== "Still there") await db.document.update({ where: { id }, data: { deletedAt } });
    }
  });

  const titles = async (as: Person, more = "") => {
    const { body } = await ask("GET /api/documents", await callerOf(as), { query: `scope=deleted${more}` });
    return (body.items as { title: string }[]).map(({ title }) => title);
  };

  it("are listed in the library's scope of that name, to those who may bring them back", async () => {
    const [creator] = await db.document.findMany({ where: { groupId }, select: { creatorId: true } });
    const actor = { ...owner, id: creator!.creatorId };
    expect((await titles(actor)).sort()).toEqual(["Kept to oneself", "Shared 100%"]);
    expect(await titles(owner)).toEqual(["Shared 100%"]);
    expect(await titles(owner, "&q=100%25")).toEqual(["Shared 100%"]);
    expect(await titles(owner, "&q=200")).toEqual([]);
    expect(await titles(await aPerson())).toEqual([]);
    expect((await ask("GET /api/documents", {}, { query: "scope=deleted" })).status).toBe(401);
  });

  it("of groups are listed to who was in charge, who sees them no longer among the others", async () => {
    const caller = await callerOf(owner);
    const sent = { params: { groupId }, headers: { "If-Match": '"1"' } };
    expect((await ask("DELETE /api/groups/{groupId}", caller, sent)).status).toBe(204);
    const ended = await ask("GET /api/groups", caller, { query: "scope=deleted" });
    expect(ended.body.items).toMatchObject([
      { id: groupId, name: "Desk of old", role: "owner", deletion: { by: { id: owner.id } } },
    ]);
    expect((await ask("GET /api/groups", caller)).body.items).toEqual([]);
    const member = await callerOf(await aMember({ id: groupId, name: "", kind: "team" }, "editor"));
    expect((await ask("GET /api/groups", member, { query: "scope=deleted" })).body.items).toEqual([]);
    expect((await ask("POST /api/groups/{groupId}/restore", caller, sent)).status).toBe(200);
    expect((await ask("GET /api/groups", caller, { query: "scope=deleted" })).body.items).toEqual([]);
  });
});
