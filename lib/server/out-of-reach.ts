/** Telling a database that is down, frozen or full from a fault of our own. */
import { Prisma } from "@/prisma/generated/client";

/** What Prisma itself says: not reached, not in time, closed, no connection free, no transaction begun or ended in time. */
const ofPrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);

/** What its adapter makes of an error of the connection, and the codes of a server that stops, stopped or begins. */
const ofAdapter = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
const ofServer = new Set(["57P01", "57P02", "57P03"]);

/** What `pg` says in words alone. */
const inWords = /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect)/;

/** Tells whether an error is the database that could not be asked. Whether a change under way was made is not known then. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) {
    return error instanceof Error && inWords.test(error.message);
  }
  const { kind = "", code = "" } = causeOf(error);
  return ofPrisma.has(error.code) || ofAdapter.has(kind) || ofServer.has(code);
}

/** What the adapter kept of the driver's error. */
function causeOf({ meta }: Prisma.PrismaClientKnownRequestError): { kind?: string; code?: string } {
  const kept = meta as { driverAdapterError?: { cause?: { kind?: string; code?: string } } } | undefined;
  return kept?.driverAdapterError?.cause ?? {};
}
