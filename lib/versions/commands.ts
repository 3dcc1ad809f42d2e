/**
 * A new text for a document. Every passage has its place in it from the same transaction on; a claim that was begun
 * goes back to review when a passage of it stands on other words than in the version before, or was lost, because the
 * work on it was about those.
 */
import type { Actor, Person } from "@/lib/accounts/actor";
import { begunProgress } from "@/lib/claims/progress";
import { reviewAgain } from "@/lib/claims/review/commands";
import { canEdit } from "@/lib/documents/policy";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import { versionData } from "@/lib/documents/version-data";
import { type DocumentRow, versionOf, viewVersion } from "@/lib/documents/view";
import { recordEvent } from "@/lib/events/commands";
import { newId } from "@/lib/http/id";
import { readImport } from "@/lib/importing/import";
import type { Imported } from "@/lib/importing/imported";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { NewVersion } from "./input";
import { type PlaceablePassage, placeOthers, placePassages } from "@/lib/placements/placing";
import { isVisible, listPlaceablePassages, listPlaced, readPassageStamp } from "./queries";
import { findStandings } from "@/lib/placements/queries";
import { compareStandings } from "@/lib/placements/touched";
import { type Placed, type PlacedPassage, type PlacementSummary, summarise } from "@/lib/placements/view";

/** What is asked of a version that was made: not its article, which may be long. */
const versionSelection = {
  ...{ id: true, number: true, text: true, length: true, sha256: true, createdAt: true, createHash: true },
} as const satisfies Prisma.DocumentVersionSelect;

/** Milliseconds that saving may take: a long text is made searchable, and thousands of placements are written. */
const timeout = 60_000;

async function findEditable(
  actor: Actor,
  documentId: string,
): Promise<Result<{ actor: Person; document: DocumentRow }>> {
  const document = await findReadableDocument(actor, documentId);
  if (!document) return documentIsGone;
  if (actor.kind === "anonymous" || !canEdit(actor, document)) {
    return refuse(
      "forbidden",
      "Only its creator or an editor of its group may give this document a new text.",
    );
  }
  return accept({ actor, document });
}

function readText(document: DocumentRow, input: NewVersion): Result<Imported> {
  const { title, lang, sourceUrl } = document;
  return readImport({ content: input.content, contentType: input.contentType, title, lang, sourceUrl });
}

/** Shows how every passage would come through a new text; nothing is saved. */
export async function previewVersion(actor: Actor, input: NewVersion): Promise<Result<PlacementSummary>> {
  const may = await findEditable(actor, input.documentId);
  if (!may.ok) return may;
  const { document } = may.value;
  const read = readText(document, input);
  if (!read.ok) return read;
  const passages = (await listPlaceablePassages(db, document.id)).filter((each) =>
    isVisible(actor, document, each),
  );
  const placed = await placePassages(read.value.text, passages);
  const before = await findStandings(db, document.id, versionOf(document));
  return accept(summarise(compareStandings(placed, before), null));
}

/** Gives a document a new text, and places everything in it. Answers how each passage came through. */
export async function createVersion(actor: Actor, input: NewVersion): Promise<Result<PlacementSummary>> {
  const may = await findEditable(actor, input.documentId);
  if (!may.ok) return may;
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: may.value.actor.id, ...input });
  const made = await createOnce({
    hash,
    find: () => db.documentVersion.findUnique({ where: { id }, select: versionSelection }),
    create: () => insertVersion(may.value, { ...input, id, hash }),
  });
  if (!made.ok) return made;
  const placed = await listPlaced(actor, may.value.document, made.value);
  const summary = summarise(placed, viewVersion(made.value));
  return made.existing ? acceptExisting(summary) : accept(summary);
}

async function insertVersion(
  { actor, document }: { actor: Person; document: DocumentRow },
  input: NewVersion & { id: string; hash: string },
) {
  const read = readText(document, input);
  if (!read.ok) return read;
  const data = { ...versionData(read.value, { ...input, actor }), id: input.id, documentId: document.id };
  const ahead = await placeAhead(document.id, data.text);
  const row = await db.$transaction(
    async (tx) => {
      await recordEvent(tx, {
        type: "version.created",
        subjectId: data.id,
        documentId: document.id,
        actorId: actor.id,
      });
      // The event holds the document's lock: the number below is ours, and no mark is made meanwhile.
      const number = await nextNumber(tx, document.id);
      const version = await tx.documentVersion.create({
        data: { ...data, number },
        select: versionSelection,
      });
      const placed = await placeUnderLock(tx, document.id, ahead);
      await insertPlacements(tx, version.id, placed);
      const before = await findStandings(tx, document.id, number - 1);
      await reviewAgain(tx, touchedClaims(compareStandings(placed, before)), {
        ...{ documentId: document.id, actorId: actor.id, from: begunProgress },
      });
      await tx.document.update({
        where: { id: document.id },
        data: { revision: { increment: 1 }, updatedAt: new Date() },
      });
      return version;
    },
    { timeout },
  );
  return accept(row);
}

async function nextNumber(tx: Transaction, documentId: string): Promise<number> {
  const { _max } = await tx.documentVersion.aggregate({ where: { documentId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** Passages as they were placed before the lock, with what tells whether they are still all there are. */
interface PlacedAhead {
  text: string;
  stamp: string;
  passages: PlaceablePassage[];
  placed: Placed[];
}

/** Places everything in a text that is not saved yet. It may take seconds, so nobody is made to wait for it. */
async function placeAhead(documentId: string, text: string): Promise<PlacedAhead> {
  const stamp = await readPassageStamp(db, documentId);
  const passages = await listPlaceablePassages(db, documentId);
  return { text, stamp, passages, placed: await placePassages(text, passages) };
}

/** How everything stands in the text now that the document is locked: only what was marked or placed since is placed now. */
async function placeUnderLock(tx: Transaction, documentId: string, ahead: PlacedAhead): Promise<Placed[]> {
  if ((await readPassageStamp(tx, documentId)) === ahead.stamp) return ahead.placed;
  return placeOthers(ahead.text, await listPlaceablePassages(tx, documentId), ahead);
}

/** Writes the placements of a version in one statement: row by row, thousands would hold the document's lock for seconds. */
async function insertPlacements(tx: Transaction, versionId: string, placed: Placed[]): Promise<void> {
  const rows = placed.map(({ passageId, state, start, end, similarity, candidates }) => ({
    ...{ passageId, state, start, end, similarity, candidates },
  }));
  await tx.$executeRaw`
    INSERT INTO "Placement" ("passageId", "versionId", "state", "start", "end", "similarity", "candidates")
    SELECT "passageId", ${versionId}::uuid, "state", "start", "end", "similarity",
      CASE WHEN json_typeof("candidates") = 'array' THEN "candidates"::jsonb END
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS placed(
      "passageId" uuid, "state" "PlacementState", "start" int, "end" int,
      "similarity" double precision, "candidates" json
    )`;
}

/** The claims with a passage that is not on what it was on. */
function touchedClaims(placed: PlacedPassage[]): string[] {
  return placed.flatMap(({ claimId, touched }) => (claimId !== null && touched ? [claimId] : []));
}
