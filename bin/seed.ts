/** Fills the empty database that DATABASE_URL names with the example. Run by bin/database.ts, at the first use. */
import { db } from "@/lib/server/db";
import { seed } from "@/prisma/seed";

export async function main(): Promise<void> {
  try {
    await seed();
  } finally {
    await db.$disconnect();
  }
}
