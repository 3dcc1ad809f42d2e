/**
 * Placing every passage of a document in a new version of it: ahead of the document's lock as far as can be, and under
 * it what was marked or placed since.
 */
import type { Person } from "@/lib/accounts/actor";
import { begunProgress } from "@/lib/claims/progress";
import { reviewAgain } from "@/lib/claims/review/commands";
import { recordEvent } from "@/lib/events/commands";
import { type PlaceablePassage, placeOthers, placePassages } from "@/lib/placements/placing";
import { findStandings } from "@/lib/placements/queries";
import { compareStandings } from "@/lib/placements/touched";
import type { ComparedPassage, Placed } from "@/lib/placements/view";
import { db, type Transaction } from "@/lib/server/db";
import { listPlaceablePassages, readPassageStamp } from "../queries";

/** Passages as they were placed before the lock, with what tells whether they are still all there are. */
interface PlacedAhead {
  text: string;
  stamp: string;
  passages: PlaceablePassage[];
  placed: Placed[];
}

/** Places everything in a text that is not saved yet. It may take seconds, so nobody is made to wait for it. */
export async function placeAhead(documentId: string, text: string): Promise<PlacedAhead> {
  const stamp = await readPassageStamp(db, documentId);
  const passages = await listPlaceablePassages(db, documentId);
  return { text, stamp, passages, placed: await placePassages(text, passages) };
}

interface MadeVersion {
  actor: Person;
  version: { id: string; number: number };
  documentId: string;
}

/** Records a version that was made, and what it does to every mark and claim. */
export async function placeInVersion(
  tx: Transaction,
  { actor, version, documentId }: MadeVersion,
  ahead: PlacedAhead,
): Promise<void> {
  await recordEvent(tx, {
    type: "version.created",
    subjectId: version.id,
    documentId,
    actorId: actor.id,
  });
  const placed = await placeUnderLock(tx, documentId, ahead);
  await insertPlacements(tx, version.id, placed);
  const before = await findStandings(tx, documentId, version.number - 1);
  await reviewAgain(tx, touchedClaims(compareStandings(placed, before)), {
    ...{ documentId, actorId: actor.id, from: begunProgress },
  });
  await tx.document.update({
    where: { id: documentId },
    data: { revision: { increment: 1 }, updatedAt: new Date() },
  });
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
function touchedClaims(placed: ComparedPassage[]): string[] {
  return placed.flatMap(({ claimId, touched }) => (claimId !== null && touched ? [claimId] : []));
}
