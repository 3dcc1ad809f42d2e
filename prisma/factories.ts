/**
 * Rows for tests, straight into the database that `@/lib/server/db` opens. Each factory makes the parents it
 * needs unless they are given, and answers what its own kind of test works with.
 */
import { createHash } from "node:crypto";
import type { Person } from "@/lib/accounts/actor";
import { accessTokenPrefix, hashOfSecret, newSecret } from "@/lib/accounts/secret-token";
import { sealSession, sessionCookieName } from "@/lib/accounts/session-cookie";
import { idleLifetime } from "@/lib/accounts/sessions/lifetime";
import { locateTarget, passageData } from "@/lib/annotations/passages";
import type { Visibility } from "@/lib/documents/visibility";
import type { Role } from "@/lib/groups/role";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { articleOfPlainText } from "@/lib/text/plain-text";
import type { Prisma } from "./generated/client";

/** What a row of a factory was created from: nothing that a request could repeat. */
const createHashOfNone = "made by a factory";

/** A person with an account, as the actor of their own requests; in no group. */
export async function aPerson(given: { name?: string; isAdmin?: boolean } = {}): Promise<Person> {
  const { name = "Ada", isAdmin = false } = given;
  const id = newId();
  await db.user.create({
    data: { id, name, email: `${id}@example.org`, adminAt: isAdmin ? new Date() : null },
  });
  return { kind: "person", id, name, isAdmin, memberships: {}, via: { session: newId() } };
}

/** An access token of a person: the secret that goes in the Authorization header. */
export async function aToken(person: Person): Promise<string> {
  const secret = newSecret(accessTokenPrefix);
  await db.accessToken.create({
    data: {
      ...{ id: newId(), userId: person.id, name: "test", createHash: createHashOfNone },
      tokenHash: hashOfSecret(secret),
    },
  });
  return secret;
}

/** The token of a link that makes the first administrator, where there is none yet. */
export async function aSetupToken(): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  await db.oneTimeToken.create({
    data: { identifier: "first-admin", tokenHash: hashOfSecret(secret), expiresAt },
  });
  return secret;
}

/** A session of a person that has just begun: the cookie that their browser holds, over http. */
export async function aSessionCookie(person: Person): Promise<{ name: string; value: string }> {
  const expiresAt = new Date(Date.now() + idleLifetime);
  const { id } = await db.session.create({ data: { id: newId(), userId: person.id, expiresAt } });
  return { name: sessionCookieName(false), value: await sealSession(id) };
}

export interface AGroup {
  id: string;
  name: string;
  kind: "team" | "class";
}

/** A group without members. */
export async function aGroup(given: { name?: string; kind?: AGroup["kind"] } = {}): Promise<AGroup> {
  const group = { id: newId(), name: given.name ?? "Desk", kind: given.kind ?? ("team" as const) };
  await db.group.create({ data: { ...group, createdById: newId(), createHash: createHashOfNone } });
  return group;
}

/** A person who has a role in a group. */
export async function aMember(group: AGroup, role: Role, name?: string): Promise<Person> {
  const person = await aPerson(name === undefined ? {} : { name });
  await db.membership.create({ data: { groupId: group.id, userId: person.id, role } });
  return { ...person, memberships: { [group.id]: role } };
}

export interface ADocument {
  id: string;
  versionId: string;
  text: string;
  creator: Person;
}

interface DocumentGiven {
  creator?: Person;
  group?: AGroup;
  visibility?: Visibility;
  text?: string;
  title?: string;
  /** What its version says of its length, where that is not the text's own. */
  length?: number;
}

/** A document of one version, public unless said otherwise; of a group it is the group's. */
export async function aDocument(given: DocumentGiven = {}): Promise<ADocument> {
  const creator = given.creator ?? (await aPerson({ name: "Creator" }));
  const { text = "Courts acquitted 4,032 defendants.\n\nThe paper lauded the progress made." } = given;
  const id = newId();
  const versionId = newId();
  await db.document.create({
    data: {
      ...{ id, title: given.title ?? "White paper", lang: "en", dir: "ltr", createHash: createHashOfNone },
      visibility: given.visibility ?? (given.group ? "group" : "public"),
      groupId: given.group?.id ?? null,
      creatorId: creator.id,
      versions: {
        create: {
          ...{ ...versionOf(text), id: versionId, createdById: creator.id },
          ...(given.length === undefined ? {} : { length: given.length }),
        },
      },
    },
  });
  return { id, versionId, text, creator };
}

function versionOf(text: string) {
  return {
    ...{ number: 1, text, length: text.length, contentType: "text/plain", createHash: createHashOfNone },
    article: articleOfPlainText(text) as unknown as Prisma.InputJsonValue,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
  };
}

/** The rows of a passage on a document's words, which must stand there once; its first word by default. */
function passageOn(document: ADocument, exact = document.text.split(/\s/, 1)[0] ?? "") {
  const located = locateTarget(document.text, { quote: { exact } });
  if (!located.ok) throw new Error(`"${exact}": ${located.refusal.sentence}`);
  return passageData({ id: document.versionId, documentId: document.id }, located.value);
}

export interface AnAnnotation {
  id: string;
  document: ADocument;
  creator: Person;
}

interface AnnotationGiven {
  document?: ADocument;
  creator?: Person;
  exact?: string;
  visibility?: Visibility;
  /** Empty for a highlight. */
  body?: string;
  tags?: string[];
}

/** An annotation by its document's creator, public unless said otherwise. */
export async function anAnnotation(given: AnnotationGiven = {}): Promise<AnAnnotation> {
  const document = given.document ?? (await aDocument());
  const creator = given.creator ?? document.creator;
  const id = newId();
  const { body = "Which years?", tags = [], visibility = "public" } = given;
  await db.annotation.create({
    data: {
      ...{ id, documentId: document.id, creatorId: creator.id, createHash: createHashOfNone },
      ...{ motivation: body === "" ? "highlighting" : "commenting", bodyText: body, tags, visibility },
      ...(body === "" ? {} : { body }),
    },
  });
  await db.passage.create({ data: { ...passageOn(document, given.exact), annotationId: id } });
  return { id, document, creator };
}

export interface AClaim {
  id: string;
  document: ADocument;
  creator: Person;
}

/** A claim on one passage, by its document's creator. */
export async function aClaim(
  given: { document?: ADocument; creator?: Person; statement?: string; exact?: string } = {},
): Promise<AClaim> {
  const document = given.document ?? (await aDocument());
  const creator = given.creator ?? document.creator;
  const id = newId();
  const { statement = "Courts acquitted 4,032 defendants." } = given;
  await db.claim.create({
    data: { id, documentId: document.id, creatorId: creator.id, statement, createHash: createHashOfNone },
  });
  await db.passage.create({ data: { ...passageOn(document, given.exact), claimId: id } });
  return { id, document, creator };
}

/** Evidence that a report refutes a claim, added by whoever stated it. */
export async function someEvidence(given: { on?: AClaim; addedBy?: Person; title?: string } = {}) {
  const on = given.on ?? (await aClaim());
  const id = newId();
  const { title = "Court statistics" } = given;
  const csl = { type: "report", title, URL: "https://example.org/report" };
  await db.evidence.create({
    data: {
      ...{ id, stance: "refutes", quote: "825 defendants were acquitted.", createHash: createHashOfNone },
      claim: { connect: { id: on.id } },
      addedBy: { connect: { id: given.addedBy?.id ?? on.creator.id } },
      source: { create: { id: newId(), csl, title, url: csl.URL, key: id } },
    },
  });
  return { id };
}

/** A reviewer's assessment of a claim, at its first revision. */
export async function anAssessment(
  on: AClaim,
  reviewer: Person,
  given: { verdict?: "supported" | "refuted"; rationale?: string } = {},
) {
  const id = newId();
  const content = {
    ...{ verdict: given.verdict ?? ("refuted" as const), reasons: [], revision: 1 },
    rationale: given.rationale ?? "The statistics say otherwise.",
  };
  await db.assessment.create({
    data: { id, claimId: on.id, reviewerId: reviewer.id, ...content, revisions: { create: content } },
  });
  return { id };
}

/** The first decision of a claim, by whoever stated it; the claim is decided. */
export async function aDecision(on: AClaim, decidedBy: Person = on.creator) {
  const summary = "Refuted by the statistics.";
  await db.decision.create({
    data: { claimId: on.id, number: 1, verdict: "refuted", summary, decidedById: decidedBy.id },
  });
  await db.claim.update({ where: { id: on.id }, data: { progress: "decided" } });
}

interface CommentGiven {
  on: AClaim | AnAnnotation;
  author?: Person;
  body?: string;
  parentId?: string;
}

/** A comment on a claim or an annotation, by whoever made that. */
export async function aComment({ on, author, body = "Which years?", parentId }: CommentGiven) {
  const id = newId();
  const claim = await db.claim.findUnique({ where: { id: on.id }, select: { id: true } });
  await db.comment.create({
    data: {
      ...{ id, documentId: on.document.id, authorId: author?.id ?? on.creator.id, body, bodyText: body },
      ...(claim ? { claimId: on.id } : { annotationId: on.id }),
      ...{ parentId: parentId ?? null, createHash: createHashOfNone },
    },
  });
  return { id };
}
