/** Every change leaves its Event: what befell which thing, by whom, on which document or in which group. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/accounts/actor";
import { signedIn } from "@/lib/accounts/testing";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aGroup, aMember, anAnnotation, aClaim, aDocument, aPerson } from "@/prisma/factories";
import { type Answer, ask, browserOf, type Caller, type Operation, type Sent } from "./testing/call";
import { type Noun, nouns } from "./testing/nouns";

let person: Person;
let caller: Caller;
/** Where all of it happens: a group of the person's own, and a document in it with a claim and a note. */
let place: Record<string, string>;

beforeAll(async () => {
  const group = await aGroup();
  person = await aMember(group, "owner");
  caller = await browserOf(person);
  const document = await aDocument({ group, creator: person });
  const [claim, annotation] = [await aClaim({ document }), await anAnnotation({ document })];
  place = { groupId: group.id, documentId: document.id, claimId: claim.id, annotationId: annotation.id };
});

/** What an event says, but for its own id and time. */
interface Told {
  type: string;
  subjectId: string;
  actorId: string | null;
  aboutId: string | null;
  documentId: string | null;
  groupId: string | null;
}

/** Does something once; answers what came of it, and the events that it left. */
async function eventsOf(
  operation: Operation,
  sent: Sent,
  as = caller,
): Promise<{ answer: Answer; told: Told[] }> {
  const before = await db.event.findMany({ select: { id: true } });
  const answer = await ask(operation, as, { ...sent, params: { ...place, ...sent.params } });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  const told = await db.event.findMany({
    where: { id: { notIn: before.map(({ id }) => id) } },
    orderBy: [{ sequence: "asc" }],
    select: { type: true, subjectId: true, actorId: true, aboutId: true, documentId: true, groupId: true },
  });
  return { answer, told };
}

/** Where the events of each noun belong, besides their subject. */
const belonging: Record<keyof typeof nouns, (keyof typeof whereabouts)[]> = {
  document: ["itself"],
  version: ["document"],
  // For the group, as its document is: it says for which.
  annotation: ["document", "group"],
  claim: ["document"],
  evidence: ["document", "claim"],
  comment: ["document", "claim"],
  remark: ["document", "annotation"],
  group: ["group itself"],
  invitation: ["group"],
  token: [],
};

const whereabouts = {
  itself: (id: string) => ({ documentId: id }),
  document: () => ({ documentId: place.documentId }),
  claim: () => ({ aboutId: place.claimId }),
  annotation: () => ({ aboutId: place.annotationId }),
  "group itself": (id: string) => ({ groupId: id }),
  group: () => ({ groupId: place.groupId }),
};

function eventOn(name: keyof typeof nouns, fate: string, id: string): Told {
  const noun = name === "remark" ? "comment" : name;
  const nowhere = { aboutId: null, documentId: null, groupId: null };
  const places = belonging[name].map((each) => whereabouts[each](id));
  return Object.assign(
    { type: `${noun}.${fate}`, subjectId: id, actorId: person.id },
    nowhere,
    ...places,
  ) as Told;
}

async function made(noun: Noun) {
  const { answer } = await eventsOf(noun.create, { body: { ...noun.content, id: newId() } });
  return { id: String(noun.idIn ? noun.idIn(answer.body) : answer.body.id), answer };
}

const everyNoun = Object.entries(nouns) as [keyof typeof nouns, Noun][];

describe.each(everyNoun)("a %s", (name, noun) => {
  it("has an event when it is made, and none when that is repeated", async () => {
    const body = { ...noun.content, id: newId() };
    const { answer, told } = await eventsOf(noun.create, { body });
    const id = String(noun.idIn ? noun.idIn(answer.body) : answer.body.id);
    expect(told).toEqual([eventOn(name, "created", id)]);
    expect((await eventsOf(noun.create, { body })).told).toEqual([]);
  });
});

describe.each(everyNoun.filter(([, noun]) => noun.edit))("a %s", (name, noun) => {
  it("has an event when it is changed, deleted and restored", async () => {
    const { id, answer } = await made(noun);
    const etag = String(answer.body.etag);
    const params = { [`${name}Id`]: id };
    const edited = await eventsOf(noun.edit!, { params, body: noun.change, headers: { "If-Match": etag } });
    expect(edited.told).toEqual([eventOn(name, "updated", id)]);
    const headers = { "If-Match": String(edited.answer.body.etag) };
    expect((await eventsOf(noun.remove!, { params, headers })).told).toEqual([eventOn(name, "deleted", id)]);
    expect((await eventsOf(noun.restore!, { params })).told).toEqual([eventOn(name, "restored", id)]);
    expect((await eventsOf(noun.restore!, { params })).told).toEqual([]);
  });
});

const typesOf = (told: Told[]) => told.map(({ type }) => type);

describe("what is switched, given and ended", () => {
  it("an invitation and a token have an event when they are revoked", async () => {
    const invitation = await made(nouns.invitation);
    const revoked = await eventsOf("DELETE /api/groups/{groupId}/invitations/{invitationId}", {
      params: { invitationId: invitation.id },
    });
    expect(revoked.told).toEqual([eventOn("invitation", "revoked", invitation.id)]);
    const token = await made(nouns.token);
    const gone = await eventsOf("DELETE /api/tokens/{tokenId}", { params: { tokenId: token.id } });
    expect(gone.told).toEqual([eventOn("token", "revoked", token.id)]);
  });

  it("a membership has one when it begins, changes and ends", async () => {
    const newcomer = await aPerson();
    const { code } = (await made(nouns.invitation)).answer.body;
    const params = { userId: newcomer.id };
    const joined = await eventsOf("POST /api/groups/join", { body: { code } }, await browserOf(newcomer));
    const about = { subjectId: newcomer.id, groupId: place.groupId, documentId: null, aboutId: null };
    expect(joined.told).toEqual([{ type: "membership.created", actorId: newcomer.id, ...about }]);
    const member = "/api/groups/{groupId}/members/{userId}" as const;
    const change = { params, body: { role: "editor" }, headers: { "If-Match": '"member"' } };
    const changed = await eventsOf(`PUT ${member}`, change);
    expect(changed.told).toEqual([{ type: "membership.updated", actorId: person.id, ...about }]);
    const ended = await eventsOf(`DELETE ${member}`, { params, headers: { "If-Match": '"editor"' } });
    expect(ended.told).toEqual([{ type: "membership.deleted", actorId: person.id, ...about }]);
  });

  it("an assessment has one when it is made, changed and withdrawn, a decision when it is made and corrected", async () => {
    const { id: claimId } = await made(nouns.claim);
    const assessment = "/api/claims/{claimId}/assessment" as const;
    const sent = (body: object, seen?: Answer) => ({
      params: { claimId },
      body,
      ...(seen ? { headers: { "If-Match": String(seen.body.etag) } } : {}),
    });
    const first = await eventsOf(`PUT ${assessment}`, sent({ verdict: "refuted", rationale: "Because." }));
    const second = await eventsOf(
      `PUT ${assessment}`,
      sent({ verdict: "supported", rationale: "After all." }, first.answer),
    );
    const withdrawn = await eventsOf(`DELETE ${assessment}`, {
      params: { claimId },
      headers: { "If-Match": String(second.answer.body.etag) },
    });
    const fates = [first, second, withdrawn].map(({ told }) => typesOf(told));
    expect(fates).toEqual([["assessment.created"], ["assessment.updated"], ["assessment.withdrawn"]]);
    const decision = "PUT /api/claims/{claimId}/decision" as const;
    const decided = await eventsOf(decision, sent({ verdict: "refuted", summary: "No." }));
    const corrected = await eventsOf(
      decision,
      sent({ verdict: "supported", summary: "Yes.", correction: "A source came." }, decided.answer),
    );
    expect(typesOf(decided.told)).toContain("decision.created");
    expect(typesOf(corrected.told)).toContain("decision.corrected");
  });

  it.each(["claim", "annotation"] as const)(
    "the thread of a %s has one when it is closed and opened",
    async (name) => {
      const put = `PUT /api/${name}s/{${name}Id}/resolved` as const;
      const closed = await eventsOf(put, { body: { resolved: true } });
      expect(typesOf(closed.told)).toEqual(["thread.resolved"]);
      expect((await eventsOf(put, { body: { resolved: true } })).told).toEqual([]);
      expect(typesOf((await eventsOf(put, { body: { resolved: false } })).told)).toEqual(["thread.reopened"]);
    },
  );

  it("an account has one when it is changed, a session when it ends", async () => {
    const headers = { "If-Match": '"1"' };
    const renamed = await eventsOf("PATCH /api/account", { body: { name: "Ada L." }, headers });
    const mine = { actorId: person.id, aboutId: null, documentId: null, groupId: null };
    expect(renamed.told).toEqual([{ type: "account.updated", subjectId: person.id, ...mine }]);
    const { session } = await signedIn(person);
    const ended = await eventsOf("DELETE /api/sessions/{sessionId}", { params: { sessionId: session } });
    expect(ended.told).toEqual([{ type: "session.ended", subjectId: session, ...mine }]);
  });
});
