/**
 * Who serves a database of one's own. Each web server holds a *claim* on it, a shared advisory lock on a connection of
 * its own; what must have the database to itself, as a restore, claims it alone. (The bundled database has its own
 * lock for this, which also keeps a second server out.)
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Any fixed number that is not the lock of the migrations. */
const servingLock = 7_261_002;

/** Milliseconds between two tries to claim again what was lost with its connection. */
const retryMilliseconds = 250;

const take = { shared: "pg_try_advisory_lock_shared", alone: "pg_try_advisory_lock" };

/** Claims a database; answers the way to let go of it, null where another claim is in the way. */
export async function claimDatabase(
  url: string,
  mode: "shared" | "alone",
): Promise<(() => Promise<void>) | null> {
  const first = await tryClaim(url, mode);
  if (!first) return null;
  const claim = { client: first, isReleased: false };
  if (mode === "shared") void claimAgainWhenLost(url, claim);
  return async () => {
    claim.isReleased = true;
    await claim.client.end();
  };
}

async function tryClaim(url: string, mode: "shared" | "alone"): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "lectern-claim" });
  // Without a listener a connection that breaks would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(`select ${take[mode]}($1) as taken`, [
      servingLock,
    ]);
    if (rows[0]?.taken) return client;
  } catch (cause) {
    await client.end().catch(() => undefined);
    throw cause;
  }
  await client.end();
  return null;
}

/** A database that was restarted has forgotten the claims on it, and a web server goes on serving it. */
async function claimAgainWhenLost(
  url: string,
  claim: { client: pg.Client; isReleased: boolean },
): Promise<void> {
  for (;;) {
    await new Promise<void>((resolve) => claim.client.once("end", resolve));
    for (let again: pg.Client | null = null; !again; ) {
      if (claim.isReleased) return;
      await sleep(retryMilliseconds, undefined, { ref: false });
      again = await tryClaim(url, "shared").catch(() => null);
      if (again) claim.client = again;
    }
    if (claim.isReleased) await claim.client.end();
  }
}
