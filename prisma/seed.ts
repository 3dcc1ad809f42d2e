/**
 * The example that the bundled database starts with: an article, and a small team at work on it. Everything is
 * made by the same commands that the API calls, so that the example obeys every rule and leaves its events.
 */
import type { Person } from "@/lib/accounts/actor";
import { createAnnotation } from "@/lib/annotations/commands";
import { assessClaim } from "@/lib/claims/assessments/commands";
import { createClaim, editClaim } from "@/lib/claims/commands";
import { decideClaim } from "@/lib/claims/decisions/commands";
import { addEvidence } from "@/lib/claims/evidence/commands";
import { readClaim } from "@/lib/claims/queries";
import { importDocument } from "@/lib/documents/commands";
import { recordEvent } from "@/lib/events/commands";
import { createGroup } from "@/lib/groups/commands";
import type { Role } from "@/lib/groups/role";
import { etagOf } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import type { Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { createComment } from "@/lib/threads/commands";
import { article } from "./seed/article";
import { claims } from "./seed/claims";
import type { Who } from "./seed/seeded-claim";
import { notes } from "./seed/notes";

type Team = Record<Who, Person>;

/** Fills the empty database that DATABASE_URL names. */
export async function seed(): Promise<void> {
  const amara = await makePerson("Amara Koné", "amara");
  const group = must(await createGroup(amara, { name: "Human rights desk", kind: "team" }));
  const join = async (name: string, username: string, role: Role) =>
    await makeMember(await makePerson(name, username), group.id, role);
  const team: Team = {
    amara: { ...amara, memberships: { [group.id]: "owner" } },
    ben: await join("Ben Nakamura", "ben", "editor"),
    chen: await join("Chen Mei", "chen", "member"),
  };
  await join("Dina Rahal", "dina", "reader");
  const document = must(
    await importDocument(team.amara, {
      ...article,
      contentType: "text/markdown",
      visibility: "public",
      groupId: group.id,
    }),
  );
  for (const note of notes) await makeNote(team, document.id, note);
  for (const claim of claims) await makeClaim(team, document.id, claim);
}

/** The value of a result. A refusal here is a fault of the example. */
function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.sentence} ${JSON.stringify(result.refusal.fields ?? [])}`);
}

/** A person without a password: they can be signed in as in the demonstration alone. */
async function makePerson(name: string, username: string): Promise<Person> {
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.user.create({ data: { id, name, username, email: `${username}@example.org` } });
    await recordEvent(tx, { type: "account.created", subjectId: id, actorId: null });
  });
  return { kind: "person", id, name, isAdmin: false, memberships: {}, via: { session: id } };
}

async function makeMember(person: Person, groupId: string, role: Role): Promise<Person> {
  await db.$transaction(async (tx) => {
    await tx.membership.create({ data: { groupId, userId: person.id, role } });
    await recordEvent(tx, { type: "membership.created", subjectId: person.id, groupId, actorId: person.id });
  });
  return { ...person, memberships: { [groupId]: role } };
}

async function makeNote(team: Team, documentId: string, note: (typeof notes)[number]): Promise<void> {
  const { by, exact, thread, ...rest } = note;
  const made = must(await createAnnotation(team[by], { documentId, target: { quote: { exact } }, ...rest }));
  await discuss(team, { annotationId: made.id }, thread);
}

async function makeClaim(team: Team, documentId: string, seeded: (typeof claims)[number]): Promise<void> {
  const { statement, type, speaker } = seeded;
  const passages = seeded.passages.map((exact) => ({ quote: { exact } }));
  const spoken = speaker === undefined ? {} : { speaker };
  const { id: claimId } = must(
    await createClaim(team[seeded.by], { documentId, statement, type, passages, ...spoken }),
  );
  for (const { by, ...evidence } of seeded.evidence ?? [])
    must(await addEvidence(team[by], { claimId, ...evidence }));
  for (const { by, reasons = [], ...assessment } of seeded.assessments ?? []) {
    must(await assessClaim(team[by], { claimId, reasons, ...assessment }));
  }
  for (const [at, decision] of (seeded.decisions ?? []).entries()) {
    must(
      await decideClaim(team.amara, { claimId, ...decision, ...(at === 0 ? {} : { ifMatch: etagOf(at) }) }),
    );
  }
  await moveClaim(team, claimId, seeded);
  await discuss(team, { claimId }, seeded.thread);
}

async function moveClaim(team: Team, claimId: string, { progress, assignee }: (typeof claims)[number]) {
  const { etag } = must(await readClaim(team.amara, { claimId }));
  const assigned = assignee === undefined ? {} : { assigneeId: team[assignee].id };
  must(await editClaim(team.amara, { claimId, ifMatch: etag, progress, ...assigned }));
}

type Thread = { claimId: string } | { annotationId: string };

async function discuss(team: Team, on: Thread, thread: { by: Who; body: string; reply?: true }[] = []) {
  let parentId: string | undefined;
  for (const { by, body, reply } of thread) {
    const answered = reply && parentId !== undefined ? { parentId } : {};
    parentId = must(await createComment(team[by], { ...on, body, ...answered })).id;
  }
}
