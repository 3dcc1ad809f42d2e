/** The example that the bundled database starts with. */
import type { PrismaClient } from "./generated/client";

/** Fills an empty database. */
export async function seed(client: PrismaClient): Promise<void> {
  await client.$transaction([]);
}
