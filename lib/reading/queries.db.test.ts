import { expect, it } from "vitest";
import { createAnnotation } from "@/lib/annotations/commands";
import { recordEvent } from "@/lib/events/commands";
import { readNews } from "@/lib/events/queries";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { createVersion } from "@/lib/versions/commands";
import { aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { untilSomebodyWaits } from "@/prisma/testing/lock";
import { ReadingQuery } from "./input";
import { readForPage } from "./queries";

const text = "Courts acquitted 4,032 defendants.";

/** A page that is read while somebody marks a passage: the mark comes when the page has begun, before it has the document. */
async function readMeanwhile(subjectId: string) {
  const document = await aDocument({ text });
  const { creator: actor, id: documentId } = document;
  const { reading } = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "DocumentVersion" IN ACCESS EXCLUSIVE MODE`;
      const begun = { reading: readForPage(actor, { documentId }) };
      await untilSomebodyWaits();
      await recordEvent(tx, { type: "annotation.created", subjectId, actorId: actor.id, documentId });
      return begun;
    },
    { timeout: 20_000 },
  );
  const read = await reading;
  if (!read.ok) throw new Error("The document is there.");
  return read.value;
}

it("what happens while a page is read is heard again by its feed", async () => {
  const subjectId = newId();
  const { document, sequence } = await readMeanwhile(subjectId);
  const { events } = await readNews(document.id, sequence ?? Infinity);
  expect(events).toMatchObject([{ subjectId }]);
});

it("an earlier version comes with the marks that it had, closed, and has no feed", async () => {
  const document = await aDocument({ text });
  const { creator: actor, id: documentId } = document;
  const note = await anAnnotation({ document, exact: "4,032" });
  await createVersion(actor, { documentId, content: `New. ${text}`, contentType: "text/plain" });
  await createAnnotation(actor, { documentId, target: { quote: { exact: "New" } } });
  const earlier = await readForPage(actor, { documentId, version: 1 });
  expect(earlier).toMatchObject({
    value: {
      document: { version: { number: 1 }, can: { annotate: false } },
      annotations: [{ id: note.id, can: { edit: false } }],
      sequence: null,
    },
  });
  const current = await readForPage(actor, { documentId, version: 2 });
  expect(current).toMatchObject({ value: { annotations: [{ can: { edit: true } }, {}], sequence: 2 } });
});

it("there is nothing of a version that there is not, or for somebody who may not read it", async () => {
  const { creator, id: documentId } = await aDocument({ visibility: "private" });
  expect(await readForPage(creator, { documentId, version: 2 })).toMatchObject({ ok: false });
  expect(await readForPage(await aPerson(), { documentId })).toMatchObject({ ok: false });
});

it.each(["0", "01", "-1", "1.5", "one", "1234567890", ""])("%j is no number of a version", (version) => {
  expect(ReadingQuery.safeParse({ documentId: newId(), version }).success).toBe(false);
});
