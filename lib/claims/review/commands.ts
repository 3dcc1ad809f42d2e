/** Sending claims back to review, because what their verdict was about is no longer what stands there. */
import { recordEvents } from "@/lib/events/commands";
import type { Transaction } from "@/lib/server/db";
import type { Progress } from "../progress";

interface Cause {
  documentId: string;
  actorId: string;
  /** How far the work on a claim must be for it to go back; the others stay where they are. */
  from: readonly Progress[];
}

/**
 * Sends back those of some claims that are as far as `from` says, each with its event. One that is deleted goes back
 * as well: when it is restored it must not stand published on other words.
 */
export async function reviewAgain(
  tx: Transaction,
  claimIds: string[],
  { documentId, actorId, from }: Cause,
): Promise<void> {
  const claims = await tx.claim.updateManyAndReturn({
    where: { id: { in: claimIds }, progress: { in: [...from] } },
    data: { progress: "in_review", revision: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  });
  const ids = claims.map(({ id }) => id);
  await recordEvents(tx, { type: "claim.updated", documentId, actorId }, ids);
}
