/** `npm run generate`, and after each install: Prisma's client, when the schema changed. */
import { generateClient } from "./build";

export async function main(): Promise<void> {
  await generateClient();
}
