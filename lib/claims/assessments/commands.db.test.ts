import { describe, expect, it } from "vitest";
import { DELETE, GET, PUT } from "@/app/api/claims/[claimId]/assessment/route";
import { db } from "@/lib/server/db";
import { aClaim, aDocument, aGroup, aMember, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { readClaim } from "../queries";
import type { AssessmentView } from "../view";

const supported = { verdict: "supported", rationale: "The court report says 4,032.", reasons: [] };
const refuted = {
  verdict: "refuted",
  rationale: "The yearly figures add up to less.",
  reasons: ["factual_error"],
};

describe("an assessment", () => {
  it("is made without a precondition, and replaced only by who saw what stands", async () => {
    const { id, creator } = await aClaim();
    const call = { as: creator, method: "PUT" as const, params: { claimId: id } };
    expect((await callRoute(GET, { as: creator, params: call.params })).status).toBe(404);
    const made = await callRoute<AssessmentView>(PUT, { ...call, body: supported });
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { ...supported, history: [] } });
    expect((await callRoute(PUT, { ...call, body: refuted })).status).toBe(428);
    expect((await callRoute(PUT, { ...call, body: refuted, ifMatch: '"9"' })).status).toBe(412);
    const replaced = await callRoute<AssessmentView>(PUT, { ...call, body: refuted, ifMatch: '"1"' });
    expect(replaced).toMatchObject({ status: 200, etag: '"2"', body: refuted });
    expect(replaced.body.history).toMatchObject([{ ...supported, withdrawn: false }]);
    expect(await callRoute(GET, { as: creator, params: call.params })).toEqual({ ...replaced, status: 200 });
  });

  it("cannot replace what is not there", async () => {
    const { id, creator } = await aClaim();
    const call = { as: creator, method: "PUT" as const, params: { claimId: id }, body: supported };
    expect((await callRoute(PUT, { ...call, ifMatch: '"1"' })).status).toBe(412);
  });

  it.each([
    ["no rationale", { verdict: "supported" }],
    ["a blank rationale", { ...supported, rationale: " \n" }],
    ["a verdict that is none", { ...supported, verdict: "undecided" }],
    ["a reason that is none", { ...supported, reasons: ["dislike"] }],
  ])("with %s is refused", async (_case, body) => {
    const { id, creator } = await aClaim();
    const answer = await callRoute(PUT, { as: creator, method: "PUT", params: { claimId: id }, body });
    expect(answer.status).toBe(422);
  });

  it("stands beside those of others, each under its name", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const [ada, bo] = [await aMember(group, "member", "Ada"), await aMember(group, "editor", "Bo")];
    const call = { method: "PUT" as const, params: { claimId: claim.id } };
    await callRoute(PUT, { ...call, as: ada, body: supported });
    await callRoute(PUT, { ...call, as: bo, body: refuted });
    const read = await readClaim(ada, { claimId: claim.id });
    expect(
      read.ok && read.value.assessments.map(({ reviewer, verdict }) => [reviewer.name, verdict]),
    ).toEqual([
      ["Ada", "supported"],
      ["Bo", "refuted"],
    ]);
    expect(read.ok && read.value.verdict).toBeNull();
  });

  it("withdrawn no longer stands, and its history is kept when it is made anew", async () => {
    const { id, creator } = await aClaim();
    const call = { as: creator, params: { claimId: id } };
    await callRoute(PUT, { ...call, method: "PUT", body: supported });
    expect((await callRoute(DELETE, { ...call, method: "DELETE" })).status).toBe(428);
    expect((await callRoute(DELETE, { ...call, method: "DELETE", ifMatch: '"1"' })).status).toBe(204);
    expect((await callRoute(GET, call)).status).toBe(404);
    expect((await callRoute(DELETE, { ...call, method: "DELETE", ifMatch: '"2"' })).status).toBe(404);
    const read = await readClaim(creator, { claimId: id });
    expect(read.ok && read.value.assessments).toEqual([]);
    const anew = await callRoute<AssessmentView>(PUT, { ...call, method: "PUT", body: refuted });
    expect(anew).toMatchObject({ status: 201, etag: '"3"' });
    expect(anew.body.history.map(({ verdict, withdrawn }) => [verdict, withdrawn])).toEqual([
      ["supported", false],
      ["supported", true],
    ]);
    const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } });
    expect(events.map(({ type, actorId }) => [type, actorId])).toEqual(
      ["assessment.created", "assessment.withdrawn", "assessment.created"].map((type) => [type, creator.id]),
    );
  });

  it.each([undefined, '"1"'])("put several times at once (If-Match %s) is written once", async (ifMatch) => {
    const { id, creator } = await aClaim();
    const call = { as: creator, method: "PUT" as const, params: { claimId: id } };
    if (ifMatch) await callRoute(PUT, { ...call, body: supported });
    const answers = await Promise.all(
      ["a", "b", "c"].map((rationale) =>
        callRoute(PUT, { ...call, body: { ...supported, rationale }, ...(ifMatch ? { ifMatch } : {}) }),
      ),
    );
    const written = answers.filter(({ status }) => status < 300);
    expect(written).toHaveLength(1);
    for (const { status } of answers) expect([200, 201, 412, 428]).toContain(status);
    expect(await db.assessmentRevision.count({ where: { assessment: { claimId: id } } })).toBe(
      ifMatch ? 2 : 1,
    );
  });

  it("is for those who may contribute", async () => {
    const group = await aGroup();
    const { id } = await aClaim({ document: await aDocument({ group }) });
    const call = { method: "PUT" as const, params: { claimId: id }, body: supported };
    expect((await callRoute(PUT, call)).status).toBe(401);
    expect((await callRoute(PUT, { ...call, as: await aPerson() })).status).toBe(404);
    expect((await callRoute(PUT, { ...call, as: await aMember(group, "reader") })).status).toBe(403);
  });
});
