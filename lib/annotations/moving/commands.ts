/** What becomes of a group's own notes when their document goes to another group, or to none. */
import type { Person } from "@/lib/accounts/actor";
import { recordEvents } from "@/lib/events/commands";
import type { Transaction } from "@/lib/server/db";

/**
 * Makes every note that was for the group that a document leaves private to whoever wrote it, deleted ones too, for
 * those can come back: the next group is not whom it was written for. Within the transaction that moves the document
 * and has locked it; each note has its event, which is for the group that saw it.
 */
export async function withdrawGroupNotes(
  tx: Transaction,
  actor: Person,
  { documentId, groupId }: { documentId: string; groupId: string },
): Promise<void> {
  const notes = await tx.annotation.updateManyAndReturn({
    where: { documentId, visibility: "group" },
    data: { visibility: "private", revision: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
  await recordEvents(
    tx,
    { type: "annotation.updated", documentId, groupId, actorId: actor.id, visibility: "group" },
    notes.map(({ id }) => id),
  );
}
