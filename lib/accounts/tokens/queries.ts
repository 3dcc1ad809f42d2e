/** Listing access tokens. */
import { beforeCursor, type Page, type PageQuery, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Actor } from "../actor";
import { findAccount } from "../operator/queries";
import { notSignedIn } from "../queries";
import { type TokenView, viewToken } from "./view";

/** Lists the actor's access tokens that are not revoked, new ones first; expired ones are among them. */
export async function listTokens(actor: Actor, input: PageQuery): Promise<Result<Page<TokenView>>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const rows = await db.accessToken.findMany({
    where: { AND: [{ userId: actor.id, revokedAt: null }, beforeCursor(input.after)] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return accept(pageOf(rows, input.limit, viewToken));
}

/** Lists those of the account of a login, as the command line does. Refuses `not-found` for a login that nobody has. */
export async function listTokensOf(login: string): Promise<Result<TokenView[]>> {
  const found = await findAccount(login);
  if (!found.ok) return found;
  const rows = await db.accessToken.findMany({
    where: { userId: found.value.id, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return accept(rows.map(viewToken));
}
