/** For tests of what two do at once: one holds a lock until the other is seen to wait for it. */
import { db } from "@/lib/server/db";

/** Waits until somebody waits for a lock in the test's database. */
export async function untilSomebodyWaits(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS "waiting" FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    waiting = row?.waiting ?? 0;
  }
}
