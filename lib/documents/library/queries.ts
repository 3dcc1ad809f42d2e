/** The library: the documents that an actor may read, listed or searched, new ones first. */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { beforeCursor, cursorOf, type Page, pageOf } from "@/lib/http/page";
import { notSignedIn } from "@/lib/accounts/queries";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentQuery, LibraryQuery } from "../input";
import { documentSelection, readableBy } from "../queries";
import { type ListedDocument, viewDocument } from "../view";
import { listDeletedDocuments } from "./deleted/queries";
import { findByString, findByWords, type Matches } from "./search/queries";
import { isUnspaced } from "./search/script";

function inScope(actor: Actor, scope: LibraryQuery["scope"]): Prisma.DocumentWhereInput {
  const me = idOf(actor);
  if (scope === "mine") return me === null ? { id: { in: [] } } : { creatorId: me };
  if (scope === "public") return { visibility: "public" };
  if (scope === "groups" && actor.kind === "person")
    return { groupId: { in: Object.keys(actor.memberships) } };
  return scope === "groups" ? { id: { in: [] } } : {};
}

/** What is looked through: what the actor may read, narrowed as they ask, after the page they saw. */
function narrowed(actor: Actor, input: LibraryQuery): Prisma.DocumentWhereInput {
  const inGroup = input.groupId === undefined ? {} : { groupId: input.groupId };
  return { AND: [readableBy(actor), inScope(actor, input.scope), inGroup, beforeCursor(input.after)] };
}

/**
 * Searches by words, which an index knows. A script that is written without spaces has none that it could know, and
 * where it knows of nothing, what was typed may be a part of a word: then the texts themselves are looked through,
 * so many at a time.
 */
async function search(actor: Actor, input: LibraryQuery & { q: string }): Promise<Matches> {
  if (!isUnspaced(input.q)) {
    const ids = await findByWords(actor, input);
    if (ids.length > 0) return { ids, stoppedAt: null };
  }
  return await findByString(narrowed(actor, input), input);
}

/**
 * Lists documents the actor may read, new ones first. A page of a search may have fewer than were asked for, or none,
 * and be followed by another.
 */
export async function listDocuments(
  actor: Actor,
  asked: DocumentQuery,
): Promise<Result<Page<ListedDocument>>> {
  const { scope, q } = asked;
  // What is one's own, or one's groups', nobody has who is not known.
  if (actor.kind === "anonymous" && scope !== undefined && scope !== "public") return notSignedIn;
  if (scope === "deleted") return await listDeletedDocuments(actor, asked);
  const input = { ...asked, scope };
  const matches = q ? await search(actor, { ...input, q }) : null;
  const rows = await db.document.findMany({
    // What a search found is asked for anew, so that it can leave out, but never let through.
    where: { AND: [narrowed(actor, input), matches ? { id: { in: matches.ids } } : {}] },
    include: documentSelection,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const page = pageOf(rows, input.limit, (row) => viewDocument(actor, row));
  return accept(
    page.next === null && matches?.stoppedAt ? { ...page, next: cursorOf(matches.stoppedAt) } : page,
  );
}
