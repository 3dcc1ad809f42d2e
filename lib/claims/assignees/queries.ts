/** Finding the people who may be given work on a document's claims. */
import type { Actor, Person } from "@/lib/accounts/actor";
import { canContribute } from "@/lib/documents/policy";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { etagOf } from "@/lib/http/etag";
import { afterCursor, type Page, pageOf } from "@/lib/http/page";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { AssigneeQuery } from "./input";
import type { AssigneeView } from "./view";

const personSelection = {
  id: true,
  name: true,
  revision: true,
  createdAt: true,
  memberships: { where: { group: { deletedAt: null } }, select: { groupId: true, role: true } },
} as const satisfies Prisma.UserSelect;

type PersonRow = Prisma.UserGetPayload<{ select: typeof personSelection }>;

/** Somebody else as policies see them. */
function personOf({ id, name, memberships }: PersonRow): Person {
  const roles = Object.fromEntries(memberships.map(({ groupId, role }) => [groupId, role]));
  return { kind: "person", id, name, isAdmin: false, memberships: roles, via: { session: "" } };
}

/** Tells whether someone may be given work on a document: a person with a live account who may contribute to it. */
export async function mayBeAssigned(userId: string, document: DocumentRow): Promise<boolean> {
  const row = await db.user.findUnique({
    where: { id: userId, disabledAt: null },
    select: personSelection,
  });
  return row !== null && canContribute(personOf(row), document);
}

/**
 * Those of whom it may be told that they are there: the document's creator, the members of its group, whoever has
 * worked on its claims, and the actor. A public document of no group may be worked on by everyone who has an account,
 * but who that is is nobody's business.
 */
function knownOn({ id: documentId, creatorId, groupId }: DocumentRow, actor: Person): Prisma.UserWhereInput {
  const onClaim = { documentId, deletedAt: null };
  return {
    OR: [
      { id: { in: [creatorId, actor.id] } },
      ...(groupId === null ? [] : [{ memberships: { some: { groupId } } }]),
      { claims: { some: onClaim } },
      { assignedClaims: { some: onClaim } },
      { evidence: { some: { deletedAt: null, claim: onClaim } } },
      { assessments: { some: { withdrawnAt: null, claim: onClaim } } },
    ],
  };
}

/** Lists who may be given a document's claims to those who may work on them; a page may be short of some who may not. */
export async function listAssignees(actor: Actor, input: AssigneeQuery): Promise<Result<Page<AssigneeView>>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  if (!canContribute(actor, document)) {
    return refuse("forbidden", "You may read this document, but not work on its claims.");
  }
  const rows = await db.user.findMany({
    where: { AND: [knownOn(document, actor), { disabledAt: null }, afterCursor(input.after)] },
    select: personSelection,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: input.limit + 1,
  });
  const { items, next } = pageOf(rows, input.limit, (row) => row);
  const able = items.filter((row) => canContribute(personOf(row), document));
  return accept({
    items: able.map(({ id, name, revision }) => ({ id, etag: etagOf(revision), name })),
    next,
  });
}
