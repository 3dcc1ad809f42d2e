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
  groupId?: string;
  /** How widely the live feed may tell it; everyone who reads the document when left out. */
  visibility?: Visibility;
}

/**
 * Writes one event and wakes the live feed at commit. Within a document it takes the next sequence under
 * the document's row lock, so that the order of sequence is the order of commit.
 */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  const sequence = event.documentId === undefined ? null : await nextSequence(tx, event.documentId);
  await tx.event.create({
    data: {
      id: newId(),
      type: event.type,
      subjectId: event.subjectId,
      aboutId: event.aboutId ?? null,
      actorId: event.actorId,
      documentId: event.documentId ?? null,
      groupId: event.groupId ?? null,
      visibility: event.visibility ?? null,
      sequence,
    },
  });
  if (event.documentId !== undefined) {
    await tx.$executeRaw`SELECT pg_notify(${eventChannel}, ${event.documentId})`;
  }
}

async function nextSequence(tx: Transaction, documentId: string): Promise<number> {
  const document = await tx.document.update({
    where: { id: documentId },
    data: { eventCount: { increment: 1 } },
    select: { eventCount: true },
  });
  return document.eventCount;
}
