/** The one way to make a Prisma client: over `pg`, in this process, with no engine of its own. */
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** Makes a client for a database. It connects at its first query; `$disconnect()` ends its connections. */
export function createClient(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
}
