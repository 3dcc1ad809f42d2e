/** Reading the events of a document, in the order they were committed. */
import { type Actor, idOf, roleIn } from "@/lib/accounts/actor";
import { canRead } from "@/lib/documents/policy";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { FeedEvent } from "./view";

/** Who deleted each subject of some events last; one that is not in it was deleted by nobody who is known. */
export async function findDeleters(
  of: Prisma.EventWhereInput,
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const events = await db.event.findMany({
    where: { AND: [of, { type: { endsWith: ".deleted" } }] },
    select: { subjectId: true, actor: { select: { id: true, name: true } } },
    orderBy: [{ at: "asc" }, { sequence: "asc" }],
  });
  return new Map(events.flatMap(({ subjectId, actor }) => (actor ? [[subjectId, actor] as const] : [])));
}

const batchSize = 500;

/**
 * The events after a sequence, at most 500, and then who may read their document; null for one there is not. Sequences
 * are given out under the document's row lock, so what is not visible yet always comes later: none is missed and none
 * comes twice. `isAll` tells that there were no more.
 */
async function findNews(documentId: string, after: number) {
  const events = await db.event.findMany({
    where: { documentId, sequence: { gt: after } },
    include: { actor: { select: { id: true, name: true } } },
    orderBy: { sequence: "asc" },
    take: batchSize,
  });
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: { creatorId: true, groupId: true, visibility: true, deletedAt: true },
  });
  return { document, events, isAll: events.length < batchSize };
}
type News = Awaited<ReturnType<typeof findNews>>;
type EventRow = News["events"][number];

/** The reads that are under way, by document and sequence. */
const underWay = new Map<string, Map<number, Promise<News>>>();

/**
 * What is new in a document after a sequence. Whoever asks for the same while it is being read is answered by that one
 * read: a class that follows one article asks the database once.
 */
export async function readNews(documentId: string, after: number): Promise<News> {
  const reads = underWay.get(documentId) ?? new Map<number, Promise<News>>();
  underWay.set(documentId, reads);
  const shared = reads.get(after) ?? findNews(documentId, after);
  reads.set(after, shared);
  try {
    return await shared;
  } finally {
    if (reads.get(after) === shared) reads.delete(after);
    if (reads.size === 0 && underWay.get(documentId) === reads) underWay.delete(documentId);
  }
}

/** Lets nobody share what began to be read before something new was heard of: it may lack that. */
export function outdateNews(documentId: string): void {
  underWay.delete(documentId);
}

/**
 * Of some news what the actor may hear; null when they may not, or no longer, read the document. Of one that was deleted
 * whoever could read it until then hears that alone.
 */
export function heardBy(actor: Actor, { document, events }: News): FeedEvent[] | null {
  if (!document || !canRead(actor, { ...document, deletedAt: null })) return null;
  const told =
    document.deletedAt === null ? events : events.filter(({ type }) => type === "document.deleted");
  return told.filter((event) => mayHear(actor, event)).map(viewEvent);
}

/** Tells whether nothing more will be heard of a document, because it is gone and its deletion among what was read. */
export function isOver({ document, isAll }: News): boolean {
  return isAll && document?.deletedAt !== null;
}

function viewEvent(row: EventRow): FeedEvent {
  return {
    sequence: row.sequence ?? 0,
    data: {
      type: row.type,
      id: row.subjectId,
      about: row.aboutId,
      documentId: row.documentId ?? "",
      actor: row.actor,
      at: row.at.toISOString(),
    },
  };
}

/** The sequence of a document's newest event. */
export async function findLastSequence(documentId: string): Promise<number> {
  const row = await db.document.findUnique({ where: { id: documentId }, select: { eventCount: true } });
  return row?.eventCount ?? 0;
}

/** What was said in a group is for its members, also when its document is another group's by now. */
function mayHear(actor: Actor, event: EventRow): boolean {
  if (event.visibility === "private") return event.actorId !== null && event.actorId === idOf(actor);
  if (event.visibility !== "group" || event.actorId === idOf(actor)) return true;
  return roleIn(actor, event.groupId) !== undefined;
}
