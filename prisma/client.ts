/** The one way to make a Prisma client: over `pg`, in this process, with no engine of its own. */
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { PrismaClient } from "./generated/client";
import { namer } from "./statement-names";

/** Connections at once, of the hundred that PostgreSQL takes from all programs as it comes. */
const connections = 20;

/**
 * Milliseconds a transaction may wait for a connection, and may take. The writes of one document follow each other
 * under its lock, so that the last of a class at work waits for all others, or for a new text to be placed.
 */
const patience = { maxWait: 15_000, timeout: 30_000 };

/**
 * Seconds a connection is kept however busy it is, for what it has planned is kept as long: that takes memory, and is refused
 * once another process has migrated a column to another type.
 */
const longestConnection = 240;

/** Milliseconds one statement may take, so that none goes on in the database long after whoever asked has gone. */
const longestStatement = 30_000;

/**
 * Milliseconds after which a statement is given up here. A server that is frozen, or a network that swallows what it is sent,
 * keeps no limit of its own and closes no connection: whoever asked would wait for ever.
 */
const longestSilence = longestStatement + 5_000;

/** Makes a client for a database. It connects at its first query; `$disconnect()` ends its connections. */
export function createClient(url: string): PrismaClient {
  const pool: PoolConfig = {
    connectionString: url,
    max: connections,
    maxLifetimeSeconds: longestConnection,
    query_timeout: longestSilence,
    // As long as a statement, for a connection that is in use may become free only then.
    connectionTimeoutMillis: longestStatement,
    // Not among the settings that a connection begins with, which a pooler in between may refuse.
    verify: (connection, done) => {
      connection.query(`SET statement_timeout = ${longestStatement}`, (error) => {
        done(error);
      });
    },
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: namer() });
  return new PrismaClient({ adapter, transactionOptions: patience });
}
