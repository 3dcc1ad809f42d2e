/**
 * A lease on a cluster's server: a shared advisory lock on a connection of its own. Whoever takes the first starts the
 * server and whoever lets go of the last stops it. A killed program's lease ends with its connection. When one backend
 * is killed, as by a system out of memory, PostgreSQL ends all its connections and recovers by itself: a lease that
 * broke with them is taken again.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "@/lib/server/operator-error";
import { databaseRole, startServer, stopServer, type Cluster } from "./cluster";
import { readPostmasterState } from "./postmaster-file";

/** Advisory locks in the cluster's maintenance database, where nothing else takes any. */
const leaseLock = 1;
const serveLock = 2;

/** How long to go on when the server neither starts nor answers nor says why. */
const patienceMilliseconds = 15_000;
/** How long to try to take a lease again whose connection broke, while the server lives. */
const recoveryMilliseconds = 10_000;
const retryMilliseconds = 100;

const maintenanceDatabase = "postgres";

/** A server as a lease found it: one that was started anew is another. */
interface Server {
  pid: number;
  port: number;
}

export interface Lease {
  server: Server;
  /** The connection to the maintenance database, as long as it holds; locks that are taken on it end with it. */
  client: () => pg.Client;
  /** Claims the folder for a web server; answers false where another has claimed it. */
  claim: () => Promise<boolean>;
  /** Settles when the server ended, or lives and no longer answers, without being asked to. */
  lost: Promise<void>;
  /** Gives the lease back and stops the server when nobody else holds one. */
  release: () => Promise<void>;
}

interface Held {
  cluster: Cluster;
  server: Server;
  client: pg.Client;
  isServing: boolean;
  isReleased: boolean;
  /** Taking it again, where that is under way; false where it was lost for good. */
  again: Promise<boolean>;
}

/** Takes a lease on the running server, or on one that it starts. */
export async function takeLease(cluster: Cluster): Promise<Lease> {
  const taken = await reachServer(cluster);
  const state = { isServing: false, isReleased: false, again: Promise.resolve(true) };
  const held: Held = { cluster, ...taken, ...state };
  const lost = new Promise<void>((resolve) => {
    void keep(held).then(() => held.isReleased || resolve());
  });
  return {
    server: held.server,
    client: () => held.client,
    claim: async () => (held.isServing = await tryLock(held.client, serveLock)),
    lost,
    release: () => release(held),
  };
}

/** Connects to the running server, or starts it; retries while another process starts or stops it. */
async function reachServer(cluster: Cluster): Promise<{ client: pg.Client; server: Server }> {
  let deadline = Date.now() + patienceMilliseconds;
  while (Date.now() < deadline) {
    const state = await readPostmasterState(cluster.folder.cluster);
    if (state.kind === "ready") {
      const client = await connect(cluster, state);
      if (client) return { client, server: state };
    } else if (state.kind === "changing") {
      // A recovery takes what it takes.
      deadline = Date.now() + patienceMilliseconds;
    } else {
      await startServer(cluster);
      continue;
    }
    await sleep(retryMilliseconds);
  }
  throw new OperatorError(
    `The bundled PostgreSQL in ${cluster.folder.path} does not answer: see ${cluster.folder.log}.`,
  );
}

/** Answers null when the server went away before the lease was ours. */
async function connect(cluster: Cluster, { port }: Server): Promise<pg.Client | null> {
  const connectionString = addressOf(cluster, port, maintenanceDatabase);
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    connectionTimeoutMillis: recoveryMilliseconds,
    application_name: "lectern-lease",
  });
  // Without a listener a connection that breaks would end the process; `end` tells whoever keeps the lease.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [leaseLock]);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

/** Takes the lease again whenever it breaks, until it is given back or cannot be taken again. */
async function keep(held: Held): Promise<void> {
  do {
    await new Promise<void>((resolve) => held.client.once("end", resolve));
    held.again = takeAgain(held);
  } while (await held.again);
}

/** Tries for some seconds, for as long as the same server lives. */
async function takeAgain(held: Held): Promise<boolean> {
  const deadline = Date.now() + recoveryMilliseconds;
  while (!held.isReleased && Date.now() < deadline && (await isAlive(held))) {
    const client = await connect(held.cluster, held.server);
    if (client && (!held.isServing || (await tryLock(client, serveLock).catch(() => false)))) {
      held.client = client;
      return true;
    }
    await client?.end().catch(() => undefined);
    await sleep(retryMilliseconds);
  }
  return false;
}

async function isAlive({ cluster, server }: Held): Promise<boolean> {
  const state = await readPostmasterState(cluster.folder.cluster);
  return state.kind !== "stopped" && state.pid === server.pid;
}

async function release(held: Held): Promise<void> {
  held.isReleased = true;
  await held.again;
  try {
    await end(held.cluster, held.client);
  } catch {
    // It broke. Where the server lives and lets nobody in, nobody's lease could have it stopped.
    const client = await connect(held.cluster, held.server);
    if (client) await end(held.cluster, client).catch(() => undefined);
    else if (await isAlive(held)) await stopServer(held.cluster);
  }
}

/**
 * Ends the lease. Only the last holder gets the lock for itself alone, and stops the server with it in hand: a
 * newcomer then waits for the lock, is disconnected, and starts the server again. Throws where the lease broke before.
 */
async function end(cluster: Cluster, client: pg.Client): Promise<void> {
  await client.query("select pg_advisory_unlock_shared($1)", [leaseLock]);
  if (await tryLock(client, leaseLock)) await stopServer(cluster);
  await client.end().catch(() => undefined);
}

async function tryLock(client: pg.Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lock]);
  return rows[0]?.taken ?? false;
}

/** The address of a database of a cluster whose server listens on a port. */
export function addressOf({ folder }: Cluster, port: number, database: string): string {
  return `postgresql://${databaseRole}:${folder.databasePassword}@127.0.0.1:${String(port)}/${database}`;
}
