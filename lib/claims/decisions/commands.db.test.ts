import { describe, expect, it } from "vitest";
import { GET, PUT } from "@/app/api/claims/[claimId]/decision/route";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aClaim, aDocument, aGroup, aMember } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { readClaim } from "../queries";
import type { DecisionView } from "../view";

const first = { verdict: "supported", summary: "The figure is the court's own." };
const second = {
  verdict: "refuted",
  summary: "It counts three years.",
  correction: "A yearly table was found.",
};

async function aDecidableClaim() {
  const group = await aGroup();
  const claim = await aClaim({ document: await aDocument({ group }) });
  const call = { method: "PUT" as const, params: { claimId: claim.id } };
  return { group, claim, call, editor: await aMember(group, "editor") };
}

describe("a decision", () => {
  it("is made by an editor, and moves the claim to decided", async () => {
    const { group, claim, call, editor } = await aDecidableClaim();
    expect((await callRoute(PUT, { ...call, body: first, as: await aMember(group, "member") })).status).toBe(
      403,
    );
    expect((await callRoute(GET, { as: editor, params: call.params })).status).toBe(404);
    const made = await callRoute<DecisionView>(PUT, { ...call, body: first, as: editor });
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { ...first, number: 1, correction: null } });
    const read = await readClaim(editor, { claimId: claim.id });
    expect(read.ok && read.value).toMatchObject({ progress: "decided", verdict: "supported", etag: '"2"' });
  });

  it("is corrected by a later one that says what changed, and both stay on record", async () => {
    const { claim, call, editor } = await aDecidableClaim();
    const as = editor;
    await callRoute(PUT, { ...call, as, body: first });
    await db.claim.update({ where: { id: claim.id }, data: { progress: "published" } });
    expect((await callRoute(PUT, { ...call, as, body: second })).status).toBe(428);
    expect((await callRoute(PUT, { ...call, as, body: second, ifMatch: '"2"' })).status).toBe(412);
    const { correction: _correction, ...silent } = second;
    const refused = await callRoute<Problem>(PUT, { ...call, as, body: silent, ifMatch: '"1"' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: "correction" }] } });
    const corrected = await callRoute<DecisionView>(PUT, { ...call, as, body: second, ifMatch: '"1"' });
    expect(corrected).toMatchObject({ status: 200, etag: '"2"', body: { ...second, number: 2 } });
    const read = await readClaim(editor, { claimId: claim.id });
    expect(read.ok && read.value.decisions.map(({ verdict }) => verdict)).toEqual(["supported", "refuted"]);
    expect(read.ok && read.value).toMatchObject({ progress: "published", verdict: "refuted" });
    const events = await db.event.findMany({ where: { subjectId: claim.id }, orderBy: { sequence: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["decision.created", "decision.corrected"]);
  });

  it("corrects nothing when it is the first", async () => {
    const { call, editor } = await aDecidableClaim();
    expect((await callRoute(PUT, { ...call, as: editor, body: second })).status).toBe(422);
    expect((await callRoute(PUT, { ...call, as: editor, body: first, ifMatch: '"1"' })).status).toBe(412);
  });

  it.each([
    ["first decisions", false],
    ["corrections", true],
  ])("two %s at once: one is made, the other learns of it", async (_case, isCorrection) => {
    const { claim, call, editor } = await aDecidableClaim();
    if (isCorrection) await callRoute(PUT, { ...call, as: editor, body: first });
    const sent = { ...call, as: editor, body: isCorrection ? second : first };
    const answers = await Promise.all(
      [1, 2].map(() => callRoute(PUT, { ...sent, ...(isCorrection ? { ifMatch: '"1"' } : {}) })),
    );
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    for (const { status } of answers) expect([200, 201, 412, 428]).toContain(status);
    expect(await db.decision.count({ where: { claimId: claim.id } })).toBe(isCorrection ? 2 : 1);
  });
});
