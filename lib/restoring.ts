/** Deleting is soft: what is deleted can be brought back for 30 days. */
import { refuse } from "./result";

const restorableDays = 30;
const restorableTime = restorableDays * 24 * 3600 * 1000;

/** What was deleted at this moment or later can still be brought back. */
export function restorableSince(now = new Date()): Date {
  return new Date(now.getTime() - restorableTime);
}

/** The last moment at which what was deleted can be brought back. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + restorableTime);
}

/** Refuses to restore what was deleted more than 30 days ago; null when it may be brought back. */
export function refuseRestore({ deletedAt }: { deletedAt: Date | null }, now = new Date()) {
  if (deletedAt === null || restorableUntil(deletedAt) >= now) return null;
  return refuse(
    "conflict",
    `This was deleted more than ${restorableDays} days ago and cannot be brought back.`,
  );
}
