import { describe, expect, it } from "vitest";
import * as documentClaims from "@/app/api/documents/[documentId]/claims/route";
import * as oneClaim from "@/app/api/claims/[claimId]/route";
import { POST as restore } from "@/app/api/claims/[claimId]/restore/route";
import { newId } from "@/lib/http/id";
import type { Page } from "@/lib/http/page";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aClaim, aDocument, aGroup, aMember, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { decideClaim } from "./decisions/commands";
import { listClaimsForReader } from "./queries";
import type { ClaimView } from "./view";

const figure = { quote: { exact: "4,032 defendants" } };
const eventsOf = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } })).map(({ type }) => type);

describe("stating a claim", () => {
  it("answers the claim with its passages in their order, open and undecided", async () => {
    const document = await aDocument();
    const body = {
      statement: " 4,032 were acquitted.\n",
      type: "numerical",
      speaker: "The State Council",
      passages: [{ quote: { exact: "the progress" } }, figure],
    };
    const params = { documentId: document.id };
    const {
      status,
      body: claim,
      etag,
    } = await callRoute<ClaimView>(documentClaims.POST, {
      ...{ as: document.creator, method: "POST", params, body },
    });
    expect(status).toBe(201);
    expect(claim).toMatchObject({ statement: body.statement, progress: "open", verdict: null, etag });
    expect(claim.passages.map(({ target }) => target.quote.exact)).toEqual([
      "the progress",
      "4,032 defendants",
    ]);
    expect(claim.passages[1]?.placement).toEqual({ state: "exact", start: 17, end: 33 });
    expect(await eventsOf(claim.id)).toEqual(["claim.created"]);
  });

  it("is harmless to repeat, and refuses the id to anything else", async () => {
    const document = await aDocument();
    const body = { id: newId(), statement: "4,032 were acquitted.", passages: [figure] };
    const call = { method: "POST" as const, params: { documentId: document.id }, body };
    const first = await callRoute<ClaimView>(documentClaims.POST, { ...call, as: document.creator });
    const again = await callRoute<ClaimView>(documentClaims.POST, { ...call, as: document.creator });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = { ...call, body: { ...body, statement: "Other" }, as: document.creator };
    expect((await callRoute(documentClaims.POST, other)).status).toBe(409);
    expect((await callRoute(documentClaims.POST, { ...call, as: await aPerson() })).status).toBe(409);
    expect(await eventsOf(body.id)).toEqual(["claim.created"]);
  });

  it("two tries at once make one claim", async () => {
    const document = await aDocument();
    const body = { id: newId(), statement: "4,032 were acquitted.", passages: [figure] };
    const call = { as: document.creator, method: "POST" as const, params: { documentId: document.id }, body };
    const tries = await Promise.all([1, 2, 3].map(() => callRoute(documentClaims.POST, call)));
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  });

  it.each([
    ["words that are not there", [{ quote: { exact: "4,033" } }], 409],
    ["no passage", [], 422],
    ["more than twenty", Array.from({ length: 21 }, () => figure), 422],
  ])("refuses %s", async (_case, passages, status) => {
    const document = await aDocument();
    const body = { statement: "x", passages };
    const params = { documentId: document.id };
    const answer = await callRoute(documentClaims.POST, {
      as: document.creator,
      method: "POST",
      params,
      body,
    });
    expect(answer.status).toBe(status);
  });

  it("says which passage is none, by its path", async () => {
    const document = await aDocument();
    const body = { statement: "x", passages: [figure, { position: { start: 5, end: 9000 } }] };
    const params = { documentId: document.id };
    const answer = await callRoute<Problem>(documentClaims.POST, {
      ...{ as: document.creator, method: "POST", params, body },
    });
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(["passages.1.position"]);
  });

  it("is for those who may contribute: 401, 403 or 404 for others", async () => {
    const group = await aGroup();
    const document = await aDocument({ group });
    const call = { method: "POST" as const, params: { documentId: document.id } };
    const body = { statement: "x", passages: [figure] };
    const statusFor = async (as?: Awaited<ReturnType<typeof aPerson>>) =>
      (await callRoute(documentClaims.POST, { ...call, body, ...(as ? { as } : {}) })).status;
    expect(await statusFor()).toBe(401);
    expect(await statusFor(await aPerson())).toBe(404);
    expect(await statusFor(await aMember(group, "reader"))).toBe(403);
    expect(await statusFor(await aMember(group, "member"))).toBe(201);
  });
});

describe("changing a claim", () => {
  it("needs the revision that was seen", async () => {
    const { id, creator } = await aClaim();
    const call = { as: creator, method: "PATCH" as const, params: { claimId: id }, body: { speaker: "A" } };
    expect((await callRoute(oneClaim.PATCH, call)).status).toBe(428);
    expect((await callRoute(oneClaim.PATCH, { ...call, ifMatch: '"7"' })).status).toBe(412);
    const changed = await callRoute<ClaimView>(oneClaim.PATCH, { ...call, ifMatch: '"1"' });
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { speaker: "A" } });
  });

  it("of two at once lets one through, and nothing is lost", async () => {
    const { id, creator } = await aClaim();
    const call = { as: creator, method: "PATCH" as const, params: { claimId: id }, ifMatch: '"1"' };
    const answers = await Promise.all(
      ["A", "B", "C"].map((speaker) => callRoute<ClaimView>(oneClaim.PATCH, { ...call, body: { speaker } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const winner = answers.find(({ status }) => status === 200);
    const { body } = await callRoute<ClaimView>(oneClaim.GET, { params: { claimId: id } });
    expect(body.speaker).toBe(winner?.body.speaker);
    expect(await eventsOf(id)).toEqual(["claim.updated"]);
  });

  it("keeps the passages that stay, adds new ones and drops the rest", async () => {
    const { id, creator } = await aClaim({ exact: "Courts" });
    const call = { as: creator, method: "PATCH" as const, params: { claimId: id } };
    const before = await callRoute<ClaimView>(oneClaim.GET, { params: { claimId: id } });
    const kept = { id: before.body.passages[0]?.id };
    const added = await callRoute<ClaimView>(oneClaim.PATCH, {
      ...{ ...call, ifMatch: '"1"', body: { passages: [figure, kept] } },
    });
    expect(added.body.passages.map(({ target }) => target.quote.exact)).toEqual([
      "4,032 defendants",
      "Courts",
    ]);
    expect(added.body.passages[1]?.id).toBe(kept.id);
    const twice = { ...call, ifMatch: '"2"', body: { passages: [kept, kept] } };
    expect((await callRoute(oneClaim.PATCH, twice)).status).toBe(422);
    const foreign = { ...call, ifMatch: '"2"', body: { passages: [{ id: newId() }] } };
    expect((await callRoute(oneClaim.PATCH, foreign)).status).toBe(422);
    const replaced = await callRoute<ClaimView>(oneClaim.PATCH, {
      ...{ ...call, ifMatch: '"2"', body: { passages: [figure] } },
    });
    expect(replaced.body.passages).toHaveLength(1);
  });

  it("restating it is its owner's and the editors'; moving it along is everyone's at work", async () => {
    const group = await aGroup();
    const document = await aDocument({ group });
    const claim = await aClaim({ document, creator: await aMember(group, "member") });
    const call = { method: "PATCH" as const, params: { claimId: claim.id }, ifMatch: '"1"' };
    const colleague = await aMember(group, "member");
    const restated = { ...call, body: { statement: "Other" } };
    expect((await callRoute(oneClaim.PATCH, { ...restated, as: colleague })).status).toBe(403);
    const moved = { ...call, body: { progress: "in_progress", assigneeId: colleague.id } };
    expect((await callRoute(oneClaim.PATCH, { ...moved, as: await aMember(group, "reader") })).status).toBe(
      403,
    );
    const answer = await callRoute<ClaimView>(oneClaim.PATCH, { ...moved, as: colleague });
    expect(answer.body).toMatchObject({ progress: "in_progress", assignee: { id: colleague.id } });
    const editor = await aMember(group, "editor");
    expect((await callRoute(oneClaim.PATCH, { ...restated, as: editor, ifMatch: '"2"' })).status).toBe(200);
  });

  it("gives it to nobody who could not work on it", async () => {
    const { id, creator } = await aClaim({ document: await aDocument({ visibility: "private" }) });
    const stranger = await aPerson();
    const call = { as: creator, method: "PATCH" as const, params: { claimId: id }, ifMatch: '"1"' };
    for (const assigneeId of [stranger.id, newId()]) {
      const answer = await callRoute<Problem>(oneClaim.PATCH, { ...call, body: { assigneeId } });
      expect(answer.status).toBe(422);
      expect(answer.body.errors?.[0]?.path).toBe("assigneeId");
    }
  });

  it("is published only by a decider, and only once it is decided", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const editor = await aMember(group, "editor");
    const member = await aMember(group, "member");
    const call = { method: "PATCH" as const, params: { claimId: claim.id } };
    const publish = { ...call, body: { progress: "published" } };
    expect((await callRoute(oneClaim.PATCH, { ...publish, as: editor, ifMatch: '"1"' })).status).toBe(409);
    await decideClaim(editor, { claimId: claim.id, verdict: "supported", summary: "It is so." });
    expect((await callRoute(oneClaim.PATCH, { ...publish, as: member, ifMatch: '"2"' })).status).toBe(403);
    expect((await callRoute(oneClaim.PATCH, { ...publish, as: editor, ifMatch: '"2"' })).status).toBe(200);
    const back = { ...call, body: { progress: "in_review" }, ifMatch: '"3"' };
    expect((await callRoute(oneClaim.PATCH, { ...back, as: member })).status).toBe(403);
    expect((await callRoute(oneClaim.PATCH, { ...back, as: editor })).status).toBe(200);
    expect(await eventsOf(claim.id)).toEqual(["decision.created", "claim.updated", "claim.updated"]);
  });
});

describe("deleting a claim", () => {
  it("takes it out of every list at once, and it comes back for 30 days", async () => {
    const { id, creator, document } = await aClaim();
    const params = { claimId: id };
    const remove = { as: creator, method: "DELETE" as const, params };
    expect((await callRoute(oneClaim.DELETE, remove)).status).toBe(428);
    expect(await callRoute(oneClaim.DELETE, { ...remove, ifMatch: '"1"' })).toMatchObject({
      status: 204,
      body: null,
    });
    expect((await callRoute(oneClaim.GET, { as: creator, params })).status).toBe(404);
    expect(await listClaimsForReader(creator, document.id)).toEqual([]);
    expect((await callRoute(restore, { as: await aPerson(), method: "POST", params })).status).toBe(404);
    expect((await callRoute(restore, { as: creator, method: "POST", params })).status).toBe(200);
    expect(await listClaimsForReader(creator, document.id)).toHaveLength(1);
    expect(await eventsOf(id)).toEqual(["claim.deleted", "claim.restored"]);
    const longAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    await db.claim.update({ where: { id }, data: { deletedAt: longAgo } });
    expect((await callRoute(restore, { as: creator, method: "POST", params })).status).toBe(409);
  });
});

describe("the list of claims", () => {
  it("is paged by key and narrowed by progress, verdict and assignee", async () => {
    const document = await aDocument();
    const claims = [await aClaim({ document }), await aClaim({ document }), await aClaim({ document })];
    const [first, second] = claims;
    const { creator } = document;
    await decideClaim(creator, { claimId: first?.id ?? "", verdict: "refuted", summary: "No." });
    await decideClaim(creator, { claimId: second?.id ?? "", verdict: "refuted", summary: "No." });
    const corrected = {
      verdict: "supported" as const,
      summary: "Yes.",
      correction: "A source came.",
      ifMatch: '"1"',
    };
    await decideClaim(creator, { claimId: second?.id ?? "", ...corrected });
    await db.claim.update({ where: { id: second?.id ?? "" }, data: { assigneeId: creator.id } });
    const params = { documentId: document.id };
    const idsOf = async (query: string) => {
      const { body } = await callRoute<Page<ClaimView>>(documentClaims.GET, { params, query });
      return body.items.map(({ id }) => claims.findIndex((claim) => claim.id === id));
    };
    expect(await idsOf("")).toEqual([0, 1, 2]);
    expect(await idsOf("verdict=refuted")).toEqual([0]);
    expect(await idsOf("verdict=supported")).toEqual([1]);
    expect(await idsOf("verdict=undecided")).toEqual([2]);
    expect(await idsOf("progress=decided")).toEqual([0, 1]);
    expect(await idsOf(`assignee=${creator.id}`)).toEqual([1]);
    expect(await idsOf("assignee=none")).toEqual([0, 2]);
    const page = await callRoute<Page<ClaimView>>(documentClaims.GET, { params, query: "limit=2" });
    expect(await idsOf(`limit=2&after=${page.body.next ?? ""}`)).toEqual([2]);
  });
});
