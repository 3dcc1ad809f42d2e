/** Finding the people who may be given work on a document's claims. */
import type { Actor, Person } from "@/lib/accounts/actor";
import type { DocumentId } from "@/lib/documents/input";
import { canContribute } from "@/lib/documents/policy";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { AssigneeList } from "./view";

/** People with a live account, with the groups they are in, as far as policies ask. */
async function findPeople(where: Prisma.UserWhereInput): Promise<Person[]> {
  const users = await db.user.findMany({
    where: { AND: [where, { disabledAt: null }] },
    select: { id: true, name: true, memberships: { where: { group: { deletedAt: null } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return users.map(({ id, name, memberships }) => ({
    ...{ kind: "person", id, name, isAdmin: false, via: { session: "" } },
    memberships: Object.fromEntries(memberships.map(({ groupId, role }) => [groupId, role])),
  }));
}

/** Tells whether someone may be given work on a document: a person with a live account who may contribute to it. */
export async function mayBeAssigned(userId: string, document: DocumentRow): Promise<boolean> {
  const [person] = await findPeople({ id: userId });
  return person !== undefined && canContribute(person, document);
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

/** Lists who may be given a document's claims, by name, to those who may work on them. */
export async function listAssignees(actor: Actor, input: DocumentId): Promise<Result<AssigneeList>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  if (!canContribute(actor, document)) {
    return refuse("forbidden", "You may read this document, but not work on its claims.");
  }
  const people = await findPeople(knownOn(document, actor));
  const able = people.filter((person) => canContribute(person, document));
  return accept({ people: able.map(({ id, name }) => ({ id, name })) });
}
