/** The documents that were deleted and that an actor may bring back, the latest first. */
import type { Actor } from "@/lib/accounts/actor";
import { deletedBefore, newestDeletedFirst } from "@/lib/deleted/order";
import { viewDeletion } from "@/lib/deleted/view";
import { findDeleters } from "@/lib/events/queries";
import { type Page, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { DocumentQuery } from "../../input";
import { documentSelection, restorableBy } from "../../queries";
import { type ListedDocument, viewDocument } from "../../view";

/** Lists them, each with who deleted it, when, and how long it can be brought back. `q` is looked for in their titles. */
export async function listDeletedDocuments(
  actor: Actor,
  { q = "", groupId, after, limit }: DocumentQuery,
): Promise<Result<Page<ListedDocument>>> {
  const contains = q.replace(/[\\%_]/g, "\\$&");
  const rows = await db.document.findMany({
    where: {
      AND: [
        restorableBy(actor),
        q === "" ? {} : { title: { contains, mode: "insensitive" } },
        groupId === undefined ? {} : { groupId },
        deletedBefore(after),
      ],
    },
    include: documentSelection,
    orderBy: newestDeletedFirst,
    take: limit + 1,
  });
  const ids = rows.map(({ id }) => id);
  const deleters = await findDeleters({ documentId: { in: ids }, type: "document.deleted" });
  const dated = rows.map((row) => ({ row, id: row.id, createdAt: row.deletedAt ?? row.updatedAt }));
  return accept(
    pageOf(dated, limit, ({ row, id, createdAt }) => ({
      ...viewDocument(actor, row),
      deletion: viewDeletion(createdAt, deleters.get(id)),
    })),
  );
}
