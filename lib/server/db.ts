/** The database, one client for the process, made when it is first asked for. */
import { createClient } from "@/prisma/client";
import { Prisma, type PrismaClient } from "@/prisma/generated/client";

/** The client inside a transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$use" | "$extends" | "$transaction"
>;

const held = globalThis as typeof globalThis & { lecternDb?: PrismaClient };

function client(): PrismaClient {
  if (!held.lecternDb) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set.");
    held.lecternDb = createClient(url);
  }
  return held.lecternDb;
}

/** Reads and writes go through this. The first use connects, so that importing it costs nothing. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_target, property) => Reflect.get(client(), property) as unknown,
});

/** Tells whether an error is Postgres refusing a second row with the same key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
