/**
 * The bundled PostgreSQL, shared by every program that uses the same data folder: a server, the command line
 * beside it, a backup. Each holds a *lease*; whoever comes first starts the server and whoever leaves last stops it.
 * The next program takes over the server that a killed one left running.
 */
import type pg from "pg";
import { explainWriteFailure, OperatorError } from "@/lib/server/operator-error";
import { openCluster } from "./embedded/cluster";
import { openDataFolder } from "./embedded/data-folder";
import { addressOf, takeLease } from "./embedded/lease";

/** An advisory lock in the cluster's maintenance database, beside those of the leases. */
const createLock = 3;

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
  /** Settles when the server ended, or lives and no longer answers, without being asked to. */
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
  const lease = await takeLease(cluster);
  const { lost, release } = lease;
  const url = (database: string) => addressOf(cluster, lease.server.port, database);
  const create = async (database: string, prepare: (url: string) => Promise<void>) => {
    try {
      await createDatabase(lease.client(), database, () => prepare(url(draftOf(database))));
    } catch (cause) {
      throw explainWriteFailure(cause, cluster.folder.path) ?? cause;
    }
  };
  try {
    if (options.serve && !(await lease.claim())) {
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

function draftOf(database: string): string {
  return `${database}_draft`;
}

async function createDatabase(
  client: pg.Client,
  database: string,
  prepare: () => Promise<void>,
): Promise<void> {
  const draft = draftOf(database);
  await client.query("select pg_advisory_lock($1)", [createLock]);
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount) return;
    await client.query(`drop database if exists "${draft}" with (force)`);
    await client.query(`create database "${draft}"`);
    await prepare();
    await client.query(`alter database "${draft}" rename to "${database}"`);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [createLock]);
  }
}
