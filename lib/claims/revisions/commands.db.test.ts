import { describe, expect, it } from "vitest";
import { GET as readAssessment } from "@/app/api/claims/[claimId]/assessment/route";
import { GET as readDecision } from "@/app/api/claims/[claimId]/decision/route";
import { PATCH } from "@/app/api/claims/[claimId]/route";
import { PUT as place } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import type { Person } from "@/lib/accounts/actor";
import { db } from "@/lib/server/db";
import { type AClaim, aClaim, aDecision, aDocument, aGroup, aMember, anAssessment } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { assessClaim } from "../assessments/commands";
import { decideClaim } from "../decisions/commands";
import type { AssessmentView, ClaimView, DecisionView } from "../view";

const figure = { quote: { exact: "4,032 defendants" } };

async function change(claim: AClaim, body: object, as: Person = claim.creator) {
  const { revision } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  const call = { as, method: "PATCH" as const, params: { claimId: claim.id }, ifMatch: `"${revision}"` };
  return await callRoute<ClaimView>(PATCH, { ...call, body });
}

async function eventsOf(subjectId: string) {
  const events = await db.event.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } });
  return events.map(({ type }) => type);
}

describe("restating a claim", () => {
  it("keeps what it said before, who replaced it and when, newest first", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }), statement: "One.", exact: "Courts" });
    const editor = await aMember(group, "editor", "Edith");
    await change(claim, { statement: "Two.", type: "numerical", speaker: "A minister" });
    const { body } = await change(claim, { statement: "Three.", passages: [figure] }, editor);
    expect(body.history).toMatchObject([
      {
        ...{ statement: "Two.", type: "numerical", speaker: "A minister", quotes: ["Courts"] },
        replacedBy: { id: editor.id, name: "Edith" },
      },
      {
        ...{ statement: "One.", type: null, speaker: null, quotes: ["Courts"] },
        replacedBy: { id: claim.creator.id },
      },
    ]);
    expect(body.history.map(({ replacedAt }) => replacedAt)).toEqual(
      body.history.map(({ replacedAt }) => new Date(replacedAt).toISOString()),
    );
    expect(await eventsOf(claim.id)).toEqual(["claim.updated", "claim.updated"]);
  });

  it("keeps nothing where nothing is said otherwise", async () => {
    const claim = await aClaim({ statement: "One." });
    const passages = await db.passage.findMany({ where: { claimId: claim.id }, select: { id: true } });
    await aDecision(claim);
    const { body } = await change(claim, { statement: "One.", type: null, speaker: null, passages });
    expect(body).toMatchObject({ progress: "decided", history: [] });
    expect((await change(claim, { assigneeId: claim.creator.id })).body.history).toEqual([]);
  });

  it("keeps nothing of two at once but of the one that came through", async () => {
    const claim = await aClaim();
    const call = { as: claim.creator, method: "PATCH" as const, params: { claimId: claim.id } };
    const tries = await Promise.all(
      ["A", "B"].map((statement) => callRoute(PATCH, { ...call, ifMatch: '"1"', body: { statement } })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await db.claimRevision.count({ where: { claimId: claim.id } })).toBe(1);
  });

  it("takes a passage off without losing it, nor where a hand placed it", async () => {
    const claim = await aClaim({ exact: "Courts" });
    const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
    const params = { claimId: claim.id, passageId: passage.id };
    const body = { position: { start: 0, end: 6 } };
    await callRoute(place, { as: claim.creator, method: "PUT", params, body });
    const { body: changed } = await change(claim, { passages: [figure] });
    expect(changed.passages.map(({ target }) => target.quote.exact)).toEqual(["4,032 defendants"]);
    const kept = await db.passage.findUniqueOrThrow({
      where: { id: passage.id },
      include: { placements: true, placings: true },
    });
    expect(kept.deletedAt).not.toBeNull();
    expect(kept.placements).toMatchObject([{ placedById: claim.creator.id }]);
    expect(kept.placings).toMatchObject([{ number: 1, placedById: claim.creator.id }]);
    expect((await change(claim, { passages: [{ id: passage.id }] })).status).toBe(422);
    const again = await callRoute(place, { as: claim.creator, method: "PUT", params, body });
    expect(again.status).toBe(404);
  });
});

describe.each(["decided", "published"] as const)("a %s claim", (progress) => {
  async function aDecidedClaim() {
    const claim = await aClaim();
    await aDecision(claim);
    await db.claim.update({ where: { id: claim.id }, data: { progress } });
    return claim;
  }

  it.each([{ statement: "Other." }, { type: "quote" }, { speaker: "Somebody" }, { passages: [figure] }])(
    "goes back to review with %j, by one event",
    async (restated) => {
      const claim = await aDecidedClaim();
      const { status, body } = await change(claim, restated);
      expect(status).toBe(200);
      expect(body).toMatchObject({ progress: "in_review", verdict: "refuted" });
      expect(body.history).toHaveLength(1);
      expect(await eventsOf(claim.id)).toEqual(["claim.updated"]);
    },
  );

  it("passes its verdict on to no other words in the change that brings them", async () => {
    const claim = await aDecidedClaim();
    const answer = await change(claim, { statement: "Other.", progress: "published" });
    expect(answer.status).toBe(409);
    expect((await change(claim, { statement: "Other.", progress: "open" })).body.progress).toBe("open");
  });
});

it.each(["open", "in_progress", "in_review"] as const)("a claim that is %s stays so", async (progress) => {
  const claim = await aClaim();
  await db.claim.update({ where: { id: claim.id }, data: { progress } });
  expect((await change(claim, { statement: "Other." })).body.progress).toBe(progress);
});

describe("what was said of a claim before it was restated", () => {
  it("says so, and what is said afterwards does not", async () => {
    const group = await aGroup();
    const claim = await aClaim({ document: await aDocument({ group }) });
    const [ada, editor] = [await aMember(group, "member", "Ada"), await aMember(group, "editor")];
    await anAssessment(claim, ada);
    await aDecision(claim, editor);
    const { body } = await change(claim, { statement: "Other." });
    const flags = (view: ClaimView) => [
      view.assessments.map(({ onEarlierWording }) => onEarlierWording),
      view.decisions.map(({ onEarlierWording }) => onEarlierWording),
    ];
    expect(flags(body)).toEqual([[true], [true]]);
    const opinion = { claimId: claim.id, verdict: "supported" as const, reasons: [] };
    await assessClaim(editor, { ...opinion, rationale: "It is so." });
    const correction = { summary: "Yes.", correction: "Other words.", ifMatch: '"1"' };
    await decideClaim(editor, { claimId: claim.id, verdict: "supported", ...correction });
    const after = await change(claim, { assigneeId: null });
    expect(flags(after.body)).toEqual([
      [true, false],
      [true, false],
    ]);
    const params = { claimId: claim.id };
    const mine = await callRoute<AssessmentView>(readAssessment, { as: ada, params });
    expect(mine.body.onEarlierWording).toBe(true);
    const standing = await callRoute<DecisionView>(readDecision, { as: ada, params });
    expect(standing.body.onEarlierWording).toBe(false);
  });
});
