/**
 * Creating with an id the client chose: a retry after a lost answer finds what its first try made, and
 * two tries at once make one.
 */
import { acceptExisting, type Result, refuse } from "@/lib/result";
import { isUniqueViolation } from "./db";

interface Created {
  createHash: string;
  deletedAt?: Date | null;
  revokedAt?: Date | null;
}

interface Attempt<Row> {
  /** From createHashOf, over the actor and the validated input. */
  hash: string;
  /** Finds the row of this id, deleted or not. */
  find: () => Promise<Row | null>;
  /** Checks what only a first try needs checked, and makes the row and its event in one transaction. */
  create: () => Promise<Result<Row>>;
}

/** Makes a row once. Refuses `conflict` when its id is taken by anything but the same create. */
export async function createOnce<Row extends Created>(attempt: Attempt<Row>): Promise<Result<Row>> {
  const earlier = await attempt.find();
  if (earlier) return judge(earlier, attempt.hash);
  try {
    return await attempt.create();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const winner = await attempt.find();
    if (!winner) throw error;
    return judge(winner, attempt.hash);
  }
}

function judge<Row extends Created>(earlier: Row, hash: string): Result<Row> {
  if (earlier.createHash !== hash) return refuse("conflict", "This id is taken by something else.");
  if (earlier.deletedAt)
    return refuse("conflict", "This was made and has been deleted since. Restore it instead.");
  if (earlier.revokedAt)
    return refuse("conflict", "This was made and has been revoked since. Make another one.");
  return acceptExisting(earlier);
}
