import { describe, expect, it } from "vitest";
import { PUT as placeNote } from "@/app/api/annotations/[annotationId]/placement/route";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { GET as readClaim } from "@/app/api/claims/[claimId]/route";
import { ask, callerOf } from "@/app/api/testing/call";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { db } from "@/lib/server/db";
import { createVersion } from "@/lib/versions/commands";
import { aClaim, aDecision, aDocument, aGroup, aMember, anAnnotation } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const text = "Courts acquitted 4,032 defendants. Judges freed many others.";
const spanOf = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe("placing by hand", () => {
  it("a second time keeps who placed it first, when and on which words; the newest counts", async () => {
    const group = await aGroup();
    const document = await aDocument({ group, text });
    const note = await anAnnotation({ document, exact: "Courts" });
    const [first, second] = [await aMember(group, "editor", "Ada"), await aMember(group, "editor", "Bo")];
    const params = { annotationId: note.id };
    const call = { method: "PUT" as const, params };
    const { body: seen } = await callRoute<AnnotationView>(placeNote, {
      ...{ ...call, as: first, body: { position: spanOf("Judges freed") } },
    });
    const { status } = await callRoute(placeNote, {
      ...{ ...call, as: second, ifMatch: seen.placedBy!.etag, body: { position: spanOf("many others") } },
    });
    expect(status).toBe(200);
    const where = { passage: { annotationId: note.id } };
    const placings = await db.handPlacing.findMany({ where, orderBy: { number: "asc" } });
    expect(placings).toMatchObject([
      {
        ...{ number: 1, state: "changed", placedById: first.id, ...spanOf("Judges freed") },
        target: { quote: { exact: "Judges freed" }, position: spanOf("Judges freed") },
      },
      { number: 2, placedById: second.id, ...spanOf("many others") },
    ]);
    expect(placings.map(({ confirmed }) => confirmed)).toEqual([false, false]);
    const standing = await db.placement.findMany({ where });
    expect(standing).toMatchObject([{ placedById: second.id, ...spanOf("many others") }]);
    expect(standing[0]?.placedAt).toEqual(placings[1]?.placedAt);
    await expect(db.handPlacing.updateMany({ where, data: { start: 0 } })).rejects.toThrow(/append-only/);
  });

  it("on the very place where the passage stood confirms it, and nowhere else", async () => {
    const document = await aDocument({ text });
    const note = await anAnnotation({ document, exact: "4,032 defendants" });
    const content = text.replace("4,032", "4,023");
    await createVersion(document.creator, { documentId: document.id, content, contentType: "text/plain" });
    const place = async (position: object, ifMatch?: string) => {
      const call = { as: document.creator, method: "PUT" as const, params: { annotationId: note.id } };
      const seen = ifMatch === undefined ? {} : { ifMatch };
      const { body } = await callRoute<AnnotationView>(placeNote, { ...call, ...seen, body: { position } });
      return [body.placings.map(({ confirmed }) => confirmed), body.placedBy?.etag] as const;
    };
    const [once, etag] = await place(spanOf("4,032 defendants"));
    expect(once).toEqual([true]);
    expect((await place(spanOf("Courts"), etag))[0]).toEqual([true, false]);
  });

  it("of two hands at once is the first one's; the second is told of it, and places it once it has seen that", async () => {
    const document = await aDocument({ text });
    const note = await anAnnotation({ document, exact: "Courts" });
    const place = (words: string, ifMatch?: string) =>
      callRoute<AnnotationView>(placeNote, {
        ...{ as: document.creator, method: "PUT", params: { annotationId: note.id } },
        ...{ body: { position: spanOf(words) }, ...(ifMatch === undefined ? {} : { ifMatch }) },
      });
    const made = await Promise.all(["Judges", "others"].map((words) => place(words)));
    expect(made.map(({ status }) => status).sort()).toEqual([200, 428]);
    const { etag } = made.find(({ status }) => status === 200)!.body.placedBy!;
    expect((await place("many", '"2026-01-01T00:00:00.000Z"')).status).toBe(412);
    expect(await db.handPlacing.count({ where: { passage: { annotationId: note.id } } })).toBe(1);
    const again = await place("many others", etag);
    expect(again).toMatchObject({ status: 200, body: { placement: spanOf("many others") } });
    expect((await place("many", etag)).status).toBe(412);
    expect(await db.handPlacing.count({ where: { passage: { annotationId: note.id } } })).toBe(2);
  });

  it("that saw no hand before it is refused where there was one, of a claim too", async () => {
    const claim = await aClaim({ document: await aDocument({ text }), exact: "Courts" });
    const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
    const place = async (words: string, headers: Record<string, string> = {}) =>
      await ask("PUT /api/claims/{claimId}/passages/{passageId}/placement", await callerOf(claim.creator), {
        params: { claimId: claim.id, passageId: passage.id },
        ...{ headers, body: { position: spanOf(words) } },
      });
    expect((await place("Judges", { "If-Match": '"1"' })).status).toBe(412);
    expect((await place("Judges", { "If-None-Match": "*" })).status).toBe(200);
    const refused = await place("others", { "If-None-Match": "*" });
    expect(refused).toMatchObject({
      status: 412,
      body: { detail: expect.stringContaining("Somebody") as string },
    });
    const standing = await db.placement.findFirstOrThrow({ where: { passageId: passage.id } });
    expect(standing).toMatchObject(spanOf("Judges"));
  });

  it.each([
    ["decided", "Judges freed", "in_review"],
    ["published", "Judges freed", "in_review"],
    ["in_progress", "Judges freed", "in_progress"],
    ["open", "Judges freed", "open"],
    ["published", "Courts", "published"],
  ] as const)("of a claim that is %s on “%s” leaves it %s", async (before, words, after) => {
    const claim = await aClaim({ document: await aDocument({ text }), exact: "Courts" });
    await aDecision(claim);
    await db.claim.update({ where: { id: claim.id }, data: { progress: before } });
    const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
    const params = { claimId: claim.id, passageId: passage.id };
    const { body } = await callRoute<ClaimView>(placePassage, {
      ...{ as: claim.creator, method: "PUT", params, body: { position: spanOf(words) } },
    });
    expect(body.progress).toBe(after);
    const events = await db.event.findMany({ where: { subjectId: claim.id }, orderBy: { sequence: "asc" } });
    expect(events.map(({ type }) => type)).toEqual([
      "placement.updated",
      ...(before === after ? [] : ["claim.updated"]),
    ]);
  });

  it("is refused in a version that was replaced meanwhile, of a claim too; without a version it is in the current one", async () => {
    const claim = await aClaim({ document: await aDocument({ text }), exact: "Courts" });
    const as = claim.creator;
    await createVersion(as, {
      ...{ documentId: claim.document.id, content: `New. ${text}`, contentType: "text/plain" },
    });
    const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
    const params = { claimId: claim.id, passageId: passage.id };
    const place = async (version?: number) => {
      const { passages } = (await callRoute<ClaimView>(readClaim, { as, params })).body;
      const ifMatch = passages[0]?.placedBy?.etag;
      const body = { position: { start: 5, end: 11 }, version };
      const seen = ifMatch === undefined ? {} : { ifMatch };
      return (await callRoute(placePassage, { as, method: "PUT", params, body, ...seen })).status;
    };
    expect(await place(1)).toBe(409);
    expect(await db.handPlacing.count({ where: { passageId: passage.id } })).toBe(0);
    expect(await place(2)).toBe(200);
    expect(await place()).toBe(200);
  });
});
