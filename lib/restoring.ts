/** Deleting is soft: what is deleted can be brought back for 30 days. */
import { refuse } from "./result";

const restorableDays = 30;

/** Refuses to restore what was deleted more than 30 days ago; null when it may be brought back. */
export function refuseRestore(row: { deletedAt: Date | null }, now = new Date()) {
  if (row.deletedAt === null) return null;
  const age = now.getTime() - row.deletedAt.getTime();
  return age > restorableDays * 24 * 3600 * 1000
    ? refuse("conflict", `This was deleted more than ${restorableDays} days ago and cannot be brought back.`)
    : null;
}
