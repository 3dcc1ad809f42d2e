/**
 * The bundled PostgreSQL, shared by every program that uses the same data folder: a server, the command line
 * beside it, a backup. Each holds a *lease*, a shared advisory lock on a connection of its own; whoever comes
 * first starts the server and whoever leaves last stops it. A killed program's lease ends with its connection,
 * and the next program takes over the server that it left running.
 */
import pg from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import { explainWriteFailure, OperatorError } from "@/lib/server/operator-error";
import { databaseRole, openCluster, startServer, stopServer, type Cluster } from "./embedded/cluster";
import { openDataFolder } from "./embedded/data-folder";
import { readPostmasterState } from "./embedded/postmaster-file";

/** Advisory locks in the cluster's maintenance database, where nothing else takes any. */
const leaseLock = 1;
const serveLock = 2;
const createLock = 3;

/** How long to go on when the server neither starts nor answers nor says why. */
const patienceMilliseconds = 15_000;

const maintenanceDatabase = "postgres";

export interface EmbeddedOptions {
  /** Claims the folder for the one web server that may serve it. */
  serve?: boolean;
  /** PostgreSQL settings, used when this program is the one that starts the server. */
  settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  /** The address of a database of the cluster. */
  url: (database: string) => string;
  /**
   * Makes a database unless it exists. It is prepared under another name, so that one that exists is whole, and
   * by one process at a time.
   */
  create: (database: string, prepare: (url: string) => Promise<void>) => Promise<void>;
  /** Settles when the server ended without being asked to. */
  lost: Promise<void>;
  /** Gives the lease back and stops the server when nobody else holds one. */
  release: () => Promise<void>;
}

/**
 * Opens the bundled database in a data folder, making both on first use. Throws an OperatorError, one sentence
 * that says what to do, for a folder that is foreign, full, not writable, or served by another Lectern.
 */
export async function openEmbedded(path: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const cluster = await openCluster(await openDataFolder(path), options.settings ?? {});
  const { lease, port } = await takeLease(cluster);
  const url = (database: string) => addressOf(cluster, port, database);
  const create = async (database: string, prepare: (url: string) => Promise<void>) => {
    try {
      await createDatabase(lease, database, () => prepare(url(draftOf(database))));
    } catch (cause) {
      throw explainWriteFailure(cause, cluster.folder.path) ?? cause;
    }
  };
  let isReleased = false;
  const lost = new Promise<void>((resolve) => lease.once("end", () => isReleased || resolve()));
  const release = () => {
    isReleased = true;
    return endLease(cluster, lease);
  };
  try {
    if (options.serve && !(await tryLock(lease, serveLock))) {
      throw new OperatorError(
        `Another Lectern already serves ${cluster.folder.path}: stop it, or set LECTERN_DATA to another folder.`,
      );
    }
  } catch (cause) {
    await release();
    throw cause;
  }
  return { url, create, lost, release };
}

/** Connects to the running server, or starts it; retries while another process starts or stops it. */
async function takeLease(cluster: Cluster): Promise<{ lease: pg.Client; port: number }> {
  let deadline = Date.now() + patienceMilliseconds;
  while (Date.now() < deadline) {
    const state = await readPostmasterState(cluster.folder.cluster);
    if (state.kind === "ready") {
      const lease = await connect(addressOf(cluster, state.port, maintenanceDatabase));
      if (lease) return { lease, port: state.port };
    } else if (state.kind === "changing") {
      // A recovery takes what it takes.
      deadline = Date.now() + patienceMilliseconds;
    } else {
      await startServer(cluster);
      continue;
    }
    await sleep(100);
  }
  throw new OperatorError(
    `The bundled PostgreSQL in ${cluster.folder.path} does not answer: see ${cluster.folder.log}.`,
  );
}

/** Answers null when the server went away before the lease was ours. */
async function connect(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "lectern-lease" });
  // Without a listener a connection that breaks would end the process; `end` tells whoever waits on `lost`.
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

/**
 * Ends the lease. Only the last holder gets the lock for itself alone, and stops the server with it in hand: a
 * newcomer then waits for the lock, is disconnected, and starts the server again.
 */
async function endLease(cluster: Cluster, lease: pg.Client): Promise<void> {
  try {
    await lease.query("select pg_advisory_unlock_shared($1)", [leaseLock]);
    if (await tryLock(lease, leaseLock)) await stopServer(cluster);
  } catch {
    // The server is gone already, which is what leaving it last would have come to.
  }
  await lease.end().catch(() => undefined);
}

async function tryLock(client: pg.Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lock]);
  return rows[0]?.taken ?? false;
}

function draftOf(database: string): string {
  return `${database}_draft`;
}

async function createDatabase(
  lease: pg.Client,
  database: string,
  prepare: () => Promise<void>,
): Promise<void> {
  const draft = draftOf(database);
  await lease.query("select pg_advisory_lock($1)", [createLock]);
  try {
    const { rowCount } = await lease.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount) return;
    await lease.query(`drop database if exists "${draft}" with (force)`);
    await lease.query(`create database "${draft}"`);
    await prepare();
    await lease.query(`alter database "${draft}" rename to "${database}"`);
  } finally {
    await lease.query("select pg_advisory_unlock($1)", [createLock]);
  }
}

function addressOf(cluster: Cluster, port: number, database: string): string {
  const { databasePassword } = cluster.folder;
  return `postgresql://${databaseRole}:${databasePassword}@127.0.0.1:${String(port)}/${database}`;
}
