/** Verdicts that come when the claim says something else than their author read. */
import { describe, expect, it } from "vitest";
import { PUT as assess } from "@/app/api/claims/[claimId]/assessment/route";
import { PUT as decide } from "@/app/api/claims/[claimId]/decision/route";
import { PATCH as restate } from "@/app/api/claims/[claimId]/route";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aClaim } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { readClaim } from "./queries";
import { restatedAtOf } from "./wording";

const verdicts = [
  ["an assessment", assess, { verdict: "supported", rationale: "The yearbook says so." }],
  ["a decision", decide, { verdict: "supported", summary: "The yearbook says so." }],
] as const;

describe("a verdict says which wording of the claim it is about", () => {
  it.each(verdicts)(
    "%s on one that was replaced is refused with what it says now",
    async (_name, put, said) => {
      const { id, creator } = await aClaim({ statement: "It rose." });
      const call = { as: creator, params: { claimId: id } };
      const give = (more: object) =>
        callRoute<Problem>(put, { ...call, method: "PUT", body: { ...said, ...more } });
      const say = (statement: string, ifMatch: string) =>
        callRoute(restate, { ...call, method: "PATCH", body: { statement }, ifMatch });
      const wordingNow = async () => {
        const read = await readClaim(creator, { claimId: id });
        return read.ok ? restatedAtOf(read.value) : undefined;
      };
      await say("NOT: it rose.", '"1"');
      const first = await give({ restatedAt: null });
      expect(first.status).toBe(409);
      expect(first.body.detail).toContain("“NOT: it rose.”");
      const seen = await wordingNow();
      await say("It fell.", '"2"');
      expect((await give({ restatedAt: seen })).status).toBe(409);
      expect(await db.event.count({ where: { subjectId: id, type: { not: "claim.updated" } } })).toBe(0);
      expect((await give({ restatedAt: await wordingNow() })).status).toBe(201);
    },
  );

  it.each(verdicts)("%s that does not say is about what stands", async (_name, put, said) => {
    const { id, creator } = await aClaim();
    const call = { as: creator, params: { claimId: id } };
    await callRoute(restate, { ...call, method: "PATCH", body: { statement: "It fell." }, ifMatch: '"1"' });
    const given = await callRoute(put, { ...call, method: "PUT", body: said });
    expect(given).toMatchObject({ status: 201, body: { onEarlierWording: false } });
  });
});
