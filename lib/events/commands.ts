/** Recording events. Every command records its own, in the transaction of its change. */
import type { Visibility } from "@/lib/documents/visibility";
import { newId } from "@/lib/http/id";
import type { Transaction } from "@/lib/server/db";
import { type EventType, eventChannel } from "./event";

interface NewEvent {
  type: EventType;
  /** Null where no person did it. */
  actorId: string | null;
  subjectId: string;
  /** The annotation or claim that the subject hangs on, where it is a comment or evidence. */
  aboutId?: string;
  documentId?: string;
  /** Of what is told to a document's group alone, the one that it was said in; its document's when left out. */
  groupId?: string;
  /** How widely the live feed may tell it; everyone who reads the document when left out. */
  visibility?: Visibility;
}

/**
 * Writes one event and wakes the live feed at commit. Within a document it takes the next sequence under
 * the document's row lock, so that the order of sequence is the order of commit.
 */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await recordEvents(tx, event, [event.subjectId]);
}

/**
 * Writes the same event of several subjects, in their order, in a number of statements that does not grow with them:
 * one by one, thousands would hold the document's lock for longer than a transaction may last.
 */
export async function recordEvents(
  tx: Transaction,
  event: Omit<NewEvent, "subjectId">,
  subjectIds: string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  const { type, actorId, documentId = null, visibility = null } = event;
  const document = documentId === null ? null : await takeSequences(tx, documentId, subjectIds.length);
  const ofGroup = visibility === "group" ? document?.groupId : null;
  const shared = {
    ...{ type, actorId, documentId, visibility },
    aboutId: event.aboutId ?? null,
    groupId: event.groupId ?? ofGroup ?? null,
  };
  await tx.event.createMany({
    data: subjectIds.map((subjectId, at) => ({
      ...{ ...shared, id: newId(), subjectId },
      sequence: document && document.eventCount - subjectIds.length + 1 + at,
    })),
  });
  if (documentId !== null) await tx.$executeRaw`SELECT pg_notify(${eventChannel}, ${documentId})`;
}

/** Takes the next sequences of a document, as many as are needed; its count is then the last of them. */
async function takeSequences(tx: Transaction, documentId: string, count: number) {
  return await tx.document.update({
    where: { id: documentId },
    data: { eventCount: { increment: count } },
    select: { eventCount: true, groupId: true },
  });
}
