/**
 * Opens the database that the settings name, ready for use: DATABASE_URL, or else the bundled one in
 * LECTERN_DATA. Every program in bin/ goes through here, so each finds it migrated, and the bundled one, made
 * at the first use, filled with the example where that may be shown.
 */
import pg from "pg";
import { type Env } from "@/lib/server/env";
import { explainWriteFailure, OperatorError } from "@/lib/server/operator-error";
import { openEmbedded } from "@/prisma/embedded";
import { openDataFolder } from "@/prisma/embedded/data-folder";
import { applyMigrations } from "@/prisma/migrate";
import { claimDatabase } from "@/prisma/serving";
import { runNode } from "./child";
import { mayOfferDemo } from "./demo";
import type { Say } from "./say";

export interface OpenDatabase {
  url: string;
  isBundled: boolean;
  /** Settles when the bundled server ended without being asked to; never for a DATABASE_URL. */
  lost: Promise<void>;
  /** Ends our use of it. */
  release: () => Promise<void>;
}

export interface OpenOptions {
  /** Claims the database for a web server; the bundled one may be served by one alone. */
  serve?: boolean;
  /** Claims it against every web server, for as long as it is open. */
  alone?: boolean;
  /** Whether a bundled database that is made now gets the example; when left out, where the demonstration may be offered. */
  withExample?: boolean;
  /** Is told what is being done, in plain words. */
  say?: Say;
  /** Breaks off making the bundled database, which the next opening then makes anew. */
  signal?: AbortSignal;
}

/** Opens and migrates the database. Throws an OperatorError where it cannot be reached or is not Lectern's. */
export async function openDatabase(env: Env, options: OpenOptions = {}): Promise<OpenDatabase> {
  const database = await (env.databaseUrl === null
    ? openBundled(env, options)
    : openConfigured(env.databaseUrl, options));
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) options.say?.(`Brought the database up to date (${applied.join(", ")}).`);
  } catch (cause) {
    await database.release();
    throw (database.isBundled ? explainWriteFailure(cause, env.dataFolder) : null) ?? cause;
  }
  return database;
}

async function openBundled(env: Env, options: OpenOptions): Promise<OpenDatabase> {
  // Elsewhere its people would be accounts that nobody made and nobody can come in with.
  const { withExample = mayOfferDemo(env, { isBundled: true }), say, signal } = options;
  const { serve = false, alone = false } = options;
  const folder = env.dataFolder;
  const opening = openEmbedded(folder, { serve: serve || alone });
  say?.(`Starting the database in ${folder}.`, opening);
  const embedded = await opening;
  try {
    signal?.throwIfAborted();
    await embedded.create("lectern", async (url) => {
      await migrate(url);
      if (!withExample) return;
      // In a process of its own: what it loads connects to the database that DATABASE_URL names.
      const filling = runNode(["bin/run.js", "seed"], { environment: { DATABASE_URL: url }, signal });
      say?.("Filling it with the example, this first time.", filling);
      await filling;
    });
  } catch (cause) {
    await embedded.release();
    throw cause;
  }
  const { lost, release } = embedded;
  return { url: embedded.url("lectern"), isBundled: true, lost, release };
}

async function openConfigured(url: string, options: OpenOptions): Promise<OpenDatabase> {
  await mustOpen(url);
  const release = await claim(url, options);
  return { url, isBundled: false, lost: new Promise(() => undefined), release };
}

/** Claims a database of one's own as far as that is asked for; answers the way to let go. */
async function claim(url: string, { serve, alone }: OpenOptions): Promise<() => Promise<void>> {
  if (!serve && !alone) return () => Promise.resolve();
  const release = await claimDatabase(url, alone ? "alone" : "shared");
  if (release) return release;
  throw new OperatorError(
    alone
      ? "A Lectern serves this database: stop it first, and start it again when this is done."
      : "A backup is being restored into this database: start Lectern again when that is done.",
  );
}

/** Finds out whether a database can be opened at all. */
async function mustOpen(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const { hostname, port } = new URL(url);
    throw new OperatorError(
      `The database ${namesIn(url).name} at ${hostname}:${port || "5432"} cannot be opened ` +
        `(${reasonOf(cause)}): see that it runs, and that DATABASE_URL is right.`,
      { cause },
    );
  }
}

/** The database and the role that an address names; a database without a name of its own is called as its role. */
function namesIn(url: string): { name: string; role: string } {
  const { pathname, username } = new URL(url);
  const role = decodeURIComponent(username);
  return { name: decodeURIComponent(pathname.slice(1)) || role, role };
}

/** A refused connection to a name with several addresses has its reasons one level down, and no message. */
function reasonOf(cause: unknown): string {
  const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [cause];
  return first instanceof Error ? first.message : String(first);
}

async function migrate(url: string): Promise<string[]> {
  try {
    return await applyMigrations(url);
  } catch (cause) {
    throw explainMigrationFailure(cause, url) ?? cause;
  }
}

/** Turns why a database could not be migrated into the error for it, or null when it is none we know. */
function explainMigrationFailure(cause: unknown, url: string): OperatorError | null {
  const reason = String(cause);
  if (reason.includes("schema is not empty")) {
    return new OperatorError(
      "The database holds tables that are not Lectern's: set DATABASE_URL to an empty database.",
      { cause },
    );
  }
  // Since PostgreSQL 15 a role may make tables only where it was given the right to, or in a database of its own.
  if (/permission denied for (schema|database)|no schema has been selected/.test(reason)) {
    const { name, role } = namesIn(url);
    return new OperatorError(
      `The role ${role} may not make tables in the database ${name}: give it the right to there, with ` +
        `GRANT ALL ON DATABASE "${name}" TO "${role}"; GRANT ALL ON SCHEMA public TO "${role}";`,
      { cause },
    );
  }
  return null;
}

/** The secret that signs sessions: the configured one, or one that is made once and kept in the data folder. */
export async function findAuthSecret(env: Env): Promise<string> {
  return env.authSecret ?? (await openDataFolder(env.dataFolder)).authSecret;
}
