/** The groups that were ended and that a person may bring back, the latest first. */
import type { Person } from "@/lib/accounts/actor";
import { deletedBefore, newestDeletedFirst } from "@/lib/deleted/order";
import { viewDeletion } from "@/lib/deleted/view";
import { findDeleters } from "@/lib/events/queries";
import { type Page, pageOf, type PageQuery } from "@/lib/http/page";
import { restorableSince } from "@/lib/restoring";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { isOwning, roles } from "../role";
import { groupSelection } from "../selection";
import { type ListedGroup, viewGroup } from "../view";

const inCharge = roles.filter((role) => isOwning(role));

/**
 * Lists them. A person's memberships are those of living groups, so who was in charge of an ended one is asked of the
 * rows; `canManageGroup` says the same.
 */
export async function listDeletedGroups(
  person: Person,
  { after, limit }: PageQuery,
): Promise<Result<Page<ListedGroup>>> {
  const mine = { userId: person.id };
  const rows = await db.group.findMany({
    where: {
      AND: [
        { deletedAt: { gte: restorableSince() } },
        { memberships: { some: { ...mine, role: { in: inCharge } } } },
        deletedBefore(after),
      ],
    },
    include: { ...groupSelection, memberships: { where: mine } },
    orderBy: newestDeletedFirst,
    take: limit + 1,
  });
  const ids = rows.map(({ id }) => id);
  const deleters = await findDeleters({ groupId: { in: ids }, type: "group.deleted" });
  const dated = rows.map((row) => ({ row, id: row.id, createdAt: row.deletedAt ?? row.updatedAt }));
  return accept(
    pageOf(dated, limit, ({ row, id, createdAt }) => ({
      ...viewGroup(person, row),
      role: row.memberships[0]?.role ?? null,
      deletion: viewDeletion(createdAt, deleters.get(id)),
    })),
  );
}
