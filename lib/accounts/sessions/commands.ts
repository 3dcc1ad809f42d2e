/** Beginning and ending sessions. */
import { recordEvent, recordEvents } from "@/lib/events/commands";
import { newId } from "@/lib/http/id";
import { accept, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { Actor } from "../actor";
import { notSignedIn } from "../queries";
import type { SessionId } from "./input";
import { idleLifetime } from "./lifetime";

/** Where a sign-in comes from, as its owner will see it in the list of sessions. */
export interface Origin {
  userAgent: string;
  address: string;
}

/**
 * Begins a session for a person who has shown who they are; answers its id. Theirs that are over are kept no longer: the
 * events tell of them.
 */
export async function beginSession(userId: string, from: Origin): Promise<string> {
  const id = newId();
  const now = Date.now();
  const expiresAt = new Date(now + idleLifetime);
  const userAgent = from.userAgent.slice(0, 400);
  await db.$transaction(async (tx) => {
    const isOver = [{ endedAt: { not: null } }, { expiresAt: { lte: new Date(now) } }];
    await tx.session.deleteMany({ where: { userId, OR: isOver } });
    await tx.session.create({ data: { id, userId, expiresAt, userAgent, address: from.address } });
    await recordEvent(tx, { type: "session.created", subjectId: id, actorId: userId });
  });
  return id;
}

interface Ending {
  userId: string;
  /** Who ends them, null for whoever runs Lectern; their owner when left out. */
  actorId?: string | null;
  /** The one session to end; all of them when left out. */
  only?: string;
  /** The one session to keep. */
  except?: string | null;
}

/** Ends sessions of one person within a transaction; answers how many were still open. */
export async function endSessions(tx: Transaction, ending: Ending): Promise<number> {
  const { userId, actorId = userId, only, except } = ending;
  const ended = await tx.session.updateManyAndReturn({
    where: {
      userId,
      endedAt: null,
      ...(only === undefined ? {} : { id: only }),
      ...(except ? { NOT: { id: except } } : {}),
    },
    data: { endedAt: new Date() },
    select: { id: true },
  });
  const ids = ended.map(({ id }) => id);
  await recordEvents(tx, { type: "session.ended", actorId }, ids);
  return ended.length;
}

/** Ends one of the actor's sessions. Refuses `not-found` for one that is another's or has ended. */
export async function endSession(actor: Actor, input: SessionId): Promise<Result<null>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const count = await db.$transaction((tx) => endSessions(tx, { userId: actor.id, only: input.sessionId }));
  return count > 0 ? accept(null) : refuse("not-found", "There is no such session, or it has ended.");
}

/** Signs the actor out everywhere, here too. */
export async function endAllSessions(actor: Actor): Promise<Result<null>> {
  if (actor.kind === "anonymous") return notSignedIn;
  await db.$transaction((tx) => endSessions(tx, { userId: actor.id }));
  return accept(null);
}
