/** Reading the events of a document, in the order they were committed. */
import { type Actor, idOf, roleIn } from "@/lib/accounts/actor";
import type { DocumentSubject } from "@/lib/documents/policy";
import { db } from "@/lib/server/db";
import type { FeedEvent } from "./view";

interface Batch {
  events: FeedEvent[];
  /** Where to go on from: the sequence of the last event read, told or not. */
  cursor: number;
}

const batchSize = 500;

/**
 * The events after a sequence that the actor may hear of, at most 500 read. Sequences are given out under the
 * document's row lock, so what is not visible yet always comes later: none is missed and none comes twice.
 */
export async function listEventsAfter(
  actor: Actor,
  document: DocumentSubject & { id: string },
  after: number,
): Promise<Batch> {
  const rows = await db.event.findMany({
    where: { documentId: document.id, sequence: { gt: after } },
    include: { actor: { select: { id: true, name: true } } },
    orderBy: { sequence: "asc" },
    take: batchSize,
  });
  const events = rows
    .filter((row) => mayHear(actor, document, row))
    .map((row) => ({
      sequence: row.sequence ?? after,
      data: {
        type: row.type,
        id: row.subjectId,
        about: row.aboutId,
        documentId: document.id,
        actor: row.actor,
        at: row.at.toISOString(),
      },
    }));
  return { events, cursor: rows.at(-1)?.sequence ?? after };
}

/** The sequence of a document's newest event. */
export async function findLastSequence(documentId: string): Promise<number> {
  const row = await db.document.findUnique({ where: { id: documentId }, select: { eventCount: true } });
  return row?.eventCount ?? 0;
}

interface Told {
  visibility: "private" | "group" | "public" | null;
  actorId: string | null;
}

function mayHear(actor: Actor, document: DocumentSubject, event: Told): boolean {
  if (event.visibility === "private") return event.actorId !== null && event.actorId === idOf(actor);
  if (event.visibility !== "group" || event.actorId === idOf(actor)) return true;
  return roleIn(actor, document.groupId) !== undefined;
}
