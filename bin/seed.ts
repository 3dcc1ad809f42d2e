/** Fills the empty database that DATABASE_URL names with the example. Run by bin/database.ts, at the first use. */
import { createClient } from "@/prisma/client";
import { seed } from "@/prisma/seed";

export async function main(): Promise<void> {
  const client = createClient(process.env.DATABASE_URL ?? "");
  try {
    await seed();
  } finally {
    await client.$disconnect();
  }
}
