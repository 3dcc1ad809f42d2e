/** Listing sessions. */
import { beforeCursor, type Page, type PageQuery, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Actor } from "../actor";
import { notSignedIn } from "../queries";
import { type SessionView, viewSession } from "./view";

/** Lists the actor's sessions that still hold, new ones first. */
export async function listSessions(actor: Actor, input: PageQuery): Promise<Result<Page<SessionView>>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const holding = { userId: actor.id, endedAt: null, expiresAt: { gt: new Date() } };
  const rows = await db.session.findMany({
    where: { AND: [holding, beforeCursor(input.after)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const current = "session" in actor.via ? actor.via.session : null;
  return accept(pageOf(rows, input.limit, (row) => viewSession(row, current)));
}
