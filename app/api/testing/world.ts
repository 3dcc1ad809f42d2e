/**
 * The people and the things of the access table: seven roles, and six places where a document with all that hangs
 * on it may stand towards them; and a class, whose four roles stand on the rungs of a team's.
 */
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import {
  aClaim,
  aComment,
  aDecision,
  aDocument,
  type ADocument,
  aGroup,
  type AGroup,
  aMember,
  anAnnotation,
  anAssessment,
  aPerson,
  someEvidence,
} from "@/prisma/factories";
import { type Caller, callerOf, nobody } from "./call";

/** In the order of the table's columns. `creator` is a member of the group who made everything there is. */
export const roles = ["anonymous", "stranger", "reader", "member", "editor", "owner", "creator"] as const;
export type RoleName = (typeof roles)[number];

/** A class's roles, by the column of the table that says what they may do. */
export const rungs = {
  reader: "observer",
  member: "learner",
  editor: "assistant",
  owner: "instructor",
} as const;
type Rung = keyof typeof rungs;

/** The parameters that lead to a thing, for every address that can be made of them. */
export type Place = Record<string, string>;

/** A class, with a document for its members that a learner besides the four brought in. */
interface AClass {
  group: AGroup;
  callers: Record<Rung, Caller>;
  shared: Place;
}

export interface World {
  callers: Record<RoleName, Caller>;
  people: Record<Exclude<RoleName, "anonymous">, Person>;
  group: AGroup;
  /** A group that none of the seven is in. */
  foreignGroup: Place;
  /** A document of the group, for its members. */
  shared: Place;
  /** A public document of the group. */
  open: Place;
  /** A public document of no group. */
  commons: Place;
  /** A private document of somebody else. */
  sealed: Place;
  /** A private note of somebody else, with its thread, on a public document. */
  hidden: Place;
  /** A public document that was deleted. */
  gone: Place;
  lesson: AClass;
}

async function peopleOf(group: AGroup): Promise<World["people"]> {
  return {
    stranger: await aPerson({ name: "Stranger" }),
    reader: await aMember(group, "reader", "Reader"),
    member: await aMember(group, "member", "Member"),
    editor: await aMember(group, "editor", "Editor"),
    owner: await aMember(group, "owner", "Owner"),
    creator: await aMember(group, "member", "Creator"),
  };
}

/** Everything that can hang on a document, made by its creator and assessed by everyone given. */
async function furnish(document: ADocument, reviewers: Person[]): Promise<Place> {
  const annotation = await anAnnotation({ document });
  const claim = await aClaim({ document });
  const evidence = await someEvidence({ on: claim });
  const comment = await aComment({ on: claim });
  for (const reviewer of reviewers) await anAssessment(claim, reviewer);
  await aDecision(claim);
  const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
  return {
    documentId: document.id,
    annotationId: annotation.id,
    claimId: claim.id,
    evidenceId: evidence.id,
    commentId: comment.id,
    passageId: passage.id,
    format: "jsonld",
  };
}

async function aHiddenNote(document: ADocument): Promise<Place> {
  const note = await anAnnotation({ document, visibility: "private" });
  const comment = await aComment({ on: note });
  return { annotationId: note.id, commentId: comment.id };
}

async function aForeignGroup(): Promise<Place> {
  const group = await aGroup({ name: "Elsewhere" });
  const owner = await aMember(group, "owner");
  return { groupId: group.id, userId: owner.id, invitationId: await anInvitation(group.id) };
}

/** An invitation that can be used; answers its id. */
export async function anInvitation(groupId: string): Promise<string> {
  const id = newId();
  const row = { id, code: id, role: "member", createdById: id, createHash: id } as const;
  await db.invitation.create({ data: { ...row, groupId } });
  return id;
}

async function aClass(): Promise<AClass> {
  const group = await aGroup({ kind: "class", name: "Lesson" });
  const people = {
    reader: await aMember(group, rungs.reader),
    member: await aMember(group, rungs.member),
    editor: await aMember(group, rungs.editor),
    owner: await aMember(group, rungs.owner),
  };
  const document = await aDocument({ creator: await aMember(group, "learner"), group });
  return {
    group,
    callers: await callersOf(people),
    shared: await furnish(document, [people.member, people.editor, people.owner]),
  };
}

/** Everyone as a caller, by the names they are given under. */
async function callersOf<Name extends string>(people: Record<Name, Person>): Promise<Record<Name, Caller>> {
  const callers: Partial<Record<Name, Caller>> = {};
  for (const name of Object.keys(people) as Name[]) callers[name] = await callerOf(people[name]);
  return callers as Record<Name, Caller>;
}

/** Makes all of it. */
export async function makeWorld(): Promise<World> {
  const group = await aGroup();
  const people = await peopleOf(group);
  const { creator, member, editor, owner } = people;
  const working = [creator, member, editor, owner];
  const everybody = Object.values(people);
  const commons = await aDocument({ creator });
  const deleted = await aDocument({ creator });
  const sealed = await aDocument({ visibility: "private" });
  const gone = await furnish(deleted, everybody);
  await db.document.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } });
  return {
    people,
    group,
    gone,
    callers: { anonymous: nobody, ...(await callersOf(people)) },
    foreignGroup: await aForeignGroup(),
    shared: await furnish(await aDocument({ creator, group }), working),
    open: await furnish(await aDocument({ creator, group, visibility: "public" }), working),
    commons: await furnish(commons, everybody),
    sealed: await furnish(sealed, everybody),
    hidden: await aHiddenNote(await aDocument()),
    lesson: await aClass(),
  };
}
