/** Lists of what was deleted go from the latest to the earliest, and their cursors count by when it was deleted. */
import type { Cursor } from "@/lib/http/page";

export const newestDeletedFirst: [{ deletedAt: "desc" }, { id: "desc" }] = [
  { deletedAt: "desc" },
  { id: "desc" },
];

/** The where-clause of what comes after a cursor in such a list. */
export function deletedBefore(after: Cursor | undefined) {
  if (!after) return {};
  return { OR: [{ deletedAt: { lt: after.at } }, { deletedAt: after.at, id: { lt: after.id } }] };
}
