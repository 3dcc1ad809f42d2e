/** What others do between the placing of a new text's passages and the lock under which it is saved. */
import { expect, it } from "vitest";
import { locateTarget, passageData } from "@/lib/annotations/passages";
import { lockDocument } from "@/lib/documents/queries";
import { newId } from "@/lib/http/id";
import { db, type Transaction } from "@/lib/server/db";
import { type ADocument, aClaim, aDocument, anAnnotation } from "@/prisma/factories";
import { untilSomebodyWaits } from "@/prisma/testing/lock";
import { createVersion } from "./commands";

const text = "Courts acquitted 4,032 defendants. Judges freed many others. The paper lauded them.";

function located(exact: string) {
  const target = locateTarget(text, { quote: { exact } });
  if (!target.ok) throw new Error(exact);
  return target.value;
}

/** Saves a new text while another transaction holds the document's lock and does something under it. */
async function saveMeanwhile(document: ADocument, happens: (tx: Transaction) => Promise<unknown>) {
  const { saving } = await db.$transaction(
    async (tx) => {
      await lockDocument(tx, document.id);
      const next = { documentId: document.id, content: `Now: ${text}`, contentType: "text/plain" as const };
      const begun = { saving: createVersion(document.creator, next) };
      // Whoever saves a text has placed everything by the time they wait.
      await untilSomebodyWaits();
      await happens(tx);
      return begun;
    },
    { timeout: 20_000 },
  );
  const saved = await saving;
  return saved.ok ? saved.value : null;
}

it("a mark that is made meanwhile has its place in the new text", async () => {
  const document = await aDocument({ text });
  await anAnnotation({ document, exact: "Courts" });
  const id = newId();
  const summary = await saveMeanwhile(document, async (tx) => {
    const version = { id: document.versionId, documentId: document.id };
    const made = { id, documentId: document.id, creatorId: document.creator.id, createHash: "" };
    const words = { motivation: "highlighting" as const, tags: [], visibility: "public" as const };
    const passage = { create: passageData(version, located("many others")) };
    await tx.annotation.create({ data: { ...made, ...words, passage } });
  });
  expect(summary?.counts).toMatchObject({ moved: 2 });
  const placed = summary?.placements.moved.find(({ annotationId }) => annotationId === id);
  expect(placed).toMatchObject({ now: "many others" });
});

it("a passage that a hand places meanwhile is placed from there", async () => {
  const document = await aDocument({ text });
  const note = await anAnnotation({ document, exact: "Courts" });
  const { id: passageId } = await db.passage.findUniqueOrThrow({ where: { annotationId: note.id } });
  const summary = await saveMeanwhile(document, async (tx) => {
    const { exact, prefix, suffix, start, end } = located("Judges");
    const key = { passageId, versionId: document.versionId };
    const target = { quote: { exact, prefix, suffix }, position: { start, end } };
    const by = { placedById: document.creator.id, placedAt: new Date() };
    const placing = { ...by, target, state: "changed" as const, start, end };
    await tx.handPlacing.create({ data: { ...key, ...placing, number: 1 } });
    await tx.placement.update({ where: { passageId_versionId: key }, data: placing });
  });
  expect(Object.values(summary?.placements ?? {}).flat()).toMatchObject([{ passageId, now: "Judges" }]);
});

it("a passage that is taken off its claim meanwhile is placed no further", async () => {
  const document = await aDocument({ text });
  const claim = await aClaim({ document, exact: "Courts" });
  const summary = await saveMeanwhile(document, async (tx) => {
    await tx.passage.updateMany({ where: { claimId: claim.id }, data: { deletedAt: new Date() } });
  });
  expect(Object.values(summary?.placements ?? {}).flat()).toEqual([]);
  const { id } = summary?.version ?? { id: "" };
  expect(await db.placement.count({ where: { versionId: id } })).toBe(0);
});
