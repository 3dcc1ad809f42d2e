import { describe, expect, it } from "vitest";
import { PUT as placeNote } from "@/app/api/annotations/[annotationId]/placement/route";
import { GET as readNote } from "@/app/api/annotations/[annotationId]/route";
import { POST as restoreNote } from "@/app/api/annotations/[annotationId]/restore/route";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { POST as restoreClaim } from "@/app/api/claims/[claimId]/restore/route";
import { GET as readClaim } from "@/app/api/claims/[claimId]/route";
import { POST as preview } from "@/app/api/documents/[documentId]/versions/preview/route";
import * as versions from "@/app/api/documents/[documentId]/versions/route";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { newId } from "@/lib/http/id";
import type { PlacementSummary } from "@/lib/placements/view";
import { db } from "@/lib/server/db";
import { type ADocument, aClaim, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const text = [
  "The court reviewed forty cases in the spring and published its findings in June.",
  "Between 2013 and 2017 courts acquitted 4,032 defendants, the paper says.",
  "The committee met twice. Its minutes are kept in the city archive.",
].join("\n\n");

const edited = text.replace("4,032", "4,023").replace("The court reviewed", "In all, the court reviewed");

async function newText(document: ADocument, content: string, more: { id?: string; replaces?: number } = {}) {
  const params = { documentId: document.id };
  const body = { ...more, content, contentType: "text/plain" };
  return await callRoute<PlacementSummary>(versions.POST, {
    as: document.creator,
    method: "POST",
    params,
    body,
  });
}

async function readPlacement(id: string, document: ADocument) {
  const params = { annotationId: id };
  return (await callRoute<AnnotationView>(readNote, { as: document.creator, params })).body;
}

describe("a new text for a document", () => {
  it("places every mark: the same words move along, a changed figure is changed, what is gone is lost", async () => {
    const document = await aDocument({ text });
    const moved = await anAnnotation({ document, exact: "forty cases" });
    const changed = await anAnnotation({ document, exact: "acquitted 4,032 defendants" });
    const gone = await anAnnotation({ document, exact: "Its minutes are kept in the city archive." });
    const { status, body } = await newText(
      document,
      edited.replace(" Its minutes are kept in the city archive.", ""),
    );
    expect(status).toBe(201);
    expect(body.version?.number).toBe(2);
    expect(body.counts).toEqual({ exact: 0, moved: 1, changed: 1, ambiguous: 0, orphan: 1 });
    expect(body.placements.changed[0]).toMatchObject({
      annotationId: changed.id,
      exact: "acquitted 4,032 defendants",
    });
    expect((await readPlacement(moved.id, document)).placement.state).toBe("moved");
    expect((await readPlacement(gone.id, document)).placement).toEqual({ state: "orphan" });
    const { placement, target } = await readPlacement(changed.id, document);
    expect(target.quote.exact).toBe("acquitted 4,032 defendants");
    expect(placement.state === "changed" && edited.slice(placement.start, placement.end)).toBe(
      "acquitted 4,023 defendants",
    );
  });

  it("sends a claim whose words changed back to review, with its event; others stay as they are", async () => {
    const document = await aDocument({ text });
    const touched = await aClaim({ document, exact: "4,032 defendants" });
    const untouched = await aClaim({ document, exact: "forty cases" });
    await db.claim.updateMany({ data: { progress: "published" } });
    await newText(document, edited);
    const progress = async (id: string) => (await db.claim.findUniqueOrThrow({ where: { id } })).progress;
    expect(await progress(touched.id)).toBe("in_review");
    expect(await progress(untouched.id)).toBe("published");
    const events = await db.event.findMany({
      where: { documentId: document.id },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["version.created", "claim.updated"]);
  });

  it.each([
    ["open", "open"],
    ["in_progress", "in_review"],
    ["in_review", "in_review"],
    ["decided", "in_review"],
    ["published", "in_review"],
  ] as const)("leaves a claim that was %s, and whose words changed, %s", async (before, after) => {
    const document = await aDocument({ text });
    const claim = await aClaim({ document, exact: "4,032 defendants" });
    await db.claim.update({ where: { id: claim.id }, data: { progress: before } });
    await newText(document, edited);
    const { progress, revision } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect([progress, revision]).toEqual([after, before === after ? 1 : 2]);
    const events = await db.event.count({ where: { subjectId: claim.id } });
    expect(events).toBe(before === after ? 0 : 1);
  });

  it("sends a deleted claim back too, so that it is not restored as published on other words", async () => {
    const document = await aDocument({ text });
    const touched = await aClaim({ document, exact: "4,032 defendants" });
    const untouched = await aClaim({ document, exact: "forty cases" });
    await db.claim.updateMany({ data: { progress: "published", deletedAt: new Date() } });
    await newText(document, edited);
    const told = await db.event.findMany({ where: { subjectId: { in: [touched.id, untouched.id] } } });
    expect(told).toMatchObject([{ type: "claim.updated", subjectId: touched.id }]);
    const restored = async (claimId: string) => {
      const call = { as: document.creator, method: "POST" as const, params: { claimId } };
      return (await callRoute<ClaimView>(restoreClaim, call)).body.progress;
    };
    expect(await restored(touched.id)).toBe("in_review");
    expect(await restored(untouched.id)).toBe("published");
  });

  it("places no passage that was taken off its claim, and sends none to review for it", async () => {
    const document = await aDocument({ text });
    const claim = await aClaim({ document, exact: "4,032 defendants" });
    await db.claim.update({ where: { id: claim.id }, data: { progress: "decided" } });
    await db.passage.updateMany({ where: { claimId: claim.id }, data: { deletedAt: new Date() } });
    const { body } = await newText(document, edited);
    expect(Object.values(body.placements).flat()).toEqual([]);
    expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).progress).toBe("decided");
  });

  it("can be looked at beforehand, and then nothing is saved", async () => {
    const document = await aDocument({ text });
    await anAnnotation({ document, exact: "4,032 defendants" });
    const params = { documentId: document.id };
    const body = { content: edited, contentType: "text/plain" };
    const answer = await callRoute<PlacementSummary>(preview, {
      as: document.creator,
      method: "POST",
      params,
      body,
    });
    expect(answer.body).toMatchObject({ version: null, counts: { changed: 1 } });
    expect(await db.documentVersion.count({ where: { documentId: document.id } })).toBe(1);
  });

  it("is made once, however often it is sent", async () => {
    const document = await aDocument({ text });
    await anAnnotation({ document, exact: "forty cases" });
    const id = newId();
    const more = { id, replaces: 1 };
    const tries = await Promise.all([newText(document, edited, more), newText(document, edited, more)]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(tries[0].body).toEqual(tries[1].body);
    expect((await newText(document, edited, more)).status).toBe(200);
    expect(await db.documentVersion.count({ where: { documentId: document.id } })).toBe(2);
  });

  it("is numbered without a gap or a clash when several come at once", async () => {
    const document = await aDocument({ text });
    const all = await Promise.all(
      ["a", "b", "c", "d"].map((letter) => newText(document, `${text} ${letter}`)),
    );
    expect(all.map(({ body }) => body.version?.number).sort()).toEqual([2, 3, 4, 5]);
  });

  it("places what is deleted too, so that restoring it finds it in its place", async () => {
    const document = await aDocument({ text });
    const note = await anAnnotation({ document, exact: "forty cases" });
    await db.annotation.update({ where: { id: note.id }, data: { deletedAt: new Date() } });
    const { body } = await newText(document, edited);
    expect(body.counts.moved).toBe(0);
    const params = { annotationId: note.id };
    const restored = await callRoute<AnnotationView>(restoreNote, {
      as: document.creator,
      method: "POST",
      params,
    });
    expect(restored.body.placement.state).toBe("moved");
  });

  it("keeps all the places that are as good as one another", async () => {
    const document = await aDocument({ text: "Courts sat. Judges rose." });
    const note = await anAnnotation({ document, exact: "Judges" });
    const where = { passage: { annotationId: note.id } };
    await db.placement.updateMany({ where, data: { target: { quote: { exact: "Judges" } } } });
    await newText(document, "Judges sat. Judges rose.");
    const placement = await db.placement.findFirstOrThrow({ where: { ...where, version: { number: 2 } } });
    expect(placement).toMatchObject({ state: "ambiguous", start: null, end: null, similarity: null });
    expect(placement.candidates).toEqual([
      { start: 0, end: 6 },
      { start: 12, end: 18 },
    ]);
  });

  it("does not tell of notes that whoever saves it may not see", async () => {
    const document = await aDocument({ text });
    await anAnnotation({ document, creator: await aPerson(), visibility: "private", exact: "forty cases" });
    const { body } = await newText(document, edited);
    expect(Object.values(body.placements).flat()).toEqual([]);
  });

  it("is for those who may edit the document", async () => {
    const document = await aDocument({ text });
    const params = { documentId: document.id };
    const body = { content: edited, contentType: "text/plain" };
    const as = await aPerson();
    expect((await callRoute(versions.POST, { as, method: "POST", params, body })).status).toBe(403);
  });
});

describe("placing by hand", () => {
  it("puts a lost note on its new words, keeps who did it, and later texts are placed from there", async () => {
    const document = await aDocument({ text });
    const note = await anAnnotation({ document, exact: "Its minutes are kept in the city archive." });
    const rewritten = text.replace(
      "Its minutes are kept in the city archive.",
      "Nobody wrote anything down there.",
    );
    await newText(document, rewritten);
    const start = rewritten.indexOf("Nobody wrote");
    const position = { start, end: start + "Nobody wrote anything down".length };
    const params = { annotationId: note.id };
    const as = document.creator;
    const { status, body } = await callRoute<AnnotationView>(placeNote, {
      as,
      method: "PUT",
      params,
      body: { position, version: 2 },
    });
    expect(status).toBe(200);
    expect(body.placement).toMatchObject({ state: "changed", ...position });
    expect(body.placedBy).toMatchObject({ id: as.id, name: as.name });
    expect(body.target.quote.exact).toBe("Its minutes are kept in the city archive.");
    await newText(document, `A new opening.\n\n${rewritten}`);
    expect((await readPlacement(note.id, document)).placement.state).toBe("moved");
    expect(await db.event.count({ where: { subjectId: note.id, type: "placement.updated" } })).toBe(1);
  });

  it("is refused on a version that is no longer current, and to those who may not place it", async () => {
    const document = await aDocument({ text });
    const note = await anAnnotation({ document, exact: "forty cases" });
    await newText(document, edited);
    const params = { annotationId: note.id };
    const body = { position: { start: 0, end: 6 }, version: 1 };
    const place = async (as: typeof document.creator, sent: object) =>
      (await callRoute(placeNote, { as, method: "PUT", params, body: sent })).status;
    expect(await place(document.creator, body)).toBe(409);
    expect(await place(await aPerson(), { position: body.position })).toBe(403);
  });

  it("puts a claim's passage too", async () => {
    const document = await aDocument({ text });
    const claim = await aClaim({ document, exact: "4,032 defendants" });
    await newText(document, edited);
    const as = document.creator;
    const { body: before } = await callRoute<ClaimView>(readClaim, { as, params: { claimId: claim.id } });
    const passage = before.passages[0];
    expect(passage?.placement.state).toBe("changed");
    const start = edited.indexOf("4,023");
    const params = { claimId: claim.id, passageId: passage?.id ?? "" };
    const position = { start, end: start + "4,023 defendants".length };
    const { body } = await callRoute<ClaimView>(placePassage, {
      as,
      method: "PUT",
      params,
      body: { position },
    });
    expect(body.passages[0]).toMatchObject({
      placement: { state: "changed", ...position },
      placedBy: { id: as.id },
    });
  });
});
