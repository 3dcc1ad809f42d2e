import { expect, it, vi } from "vitest";
import { newId } from "@/lib/http/id";
import { eventChannel } from "@/lib/events/event";
import { db } from "./db";
import { listenTo } from "./hub";

/** The connections of this database that listen for events. */
async function listeners(): Promise<number[]> {
  const rows = await db.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  return rows.map(({ pid }) => pid);
}

it("a lost connection is made again, one at a time, as soon the fourth time as the first", async () => {
  const documentId = newId();
  let woken = 0;
  const unlisten = listenTo(documentId, () => (woken += 1));
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(1), { timeout: 5000 });
  for (let time = 1; time <= 4; time += 1) {
    const [lost] = await listeners();
    await db.$executeRaw`SELECT pg_terminate_backend(${lost}::int)`;
    // Had each loss waited twice as long as the one before, the fourth would take two seconds.
    await vi.waitFor(
      async () => {
        const now = await listeners();
        expect(now).toHaveLength(1);
        expect(now).not.toContain(lost);
      },
      { timeout: 1500, interval: 20 },
    );
  }
  await vi.waitFor(() => expect(woken).toBeGreaterThan(3));
  const before = woken;
  await db.$executeRaw`SELECT pg_notify(${eventChannel}, ${documentId})`;
  await vi.waitFor(() => expect(woken).toBe(before + 1));
  unlisten();
});
