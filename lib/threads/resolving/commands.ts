/** Closing a thread, and opening it again. */
import type { Actor, Person } from "@/lib/accounts/actor";
import { lockAsRead } from "@/lib/documents/queries";
import { accept, type Refusal, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { mayOnlyRead, recordInThread } from "../commands";
import type { ThreadSwitch } from "../input";
import { canReplyIn } from "../policy";
import { findReadableThread, type Thread } from "../queries";
import type { ResolvedView } from "../view";
import { viewResolved } from "../view-comment";

/** Closes a thread, or opens it again; doing so twice changes nothing. Whoever may write in it may. */
export async function resolveThread(actor: Actor, input: ThreadSwitch): Promise<Result<ResolvedView>> {
  const found = await findReadableThread(actor, input);
  if (!found.ok) return found;
  if (actor.kind === "anonymous" || !canReplyIn(actor, found.value)) return mayOnlyRead;
  const refusal = await switchThread(actor, found.value, input.resolved);
  if (refusal) return { ok: false, refusal };
  const after = await findReadableThread(actor, input);
  return after.ok ? accept(viewResolved(after.value.on)) : after;
}

/** Only the switch that changes something is written and recorded, also of several at once. */
async function switchThread(actor: Person, thread: Thread, resolved: boolean): Promise<Refusal | null> {
  const data = resolved
    ? { resolvedAt: new Date(), resolvedById: actor.id }
    : { resolvedAt: null, resolvedById: null };
  const where = { id: thread.id, resolvedAt: resolved ? null : { not: null } };
  return await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, thread.on.document);
    if (late) return late;
    const { count } =
      thread.kind === "claim"
        ? await tx.claim.updateMany({ where, data })
        : await tx.annotation.updateMany({ where, data });
    const type = resolved ? "thread.resolved" : "thread.reopened";
    if (count > 0) await recordInThread(tx, thread, { type, subjectId: thread.id, actorId: actor.id });
    return null;
  });
}
