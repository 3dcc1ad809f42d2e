/** Prisma's command line is used for `prisma generate` alone; prisma/migrate.ts applies migrations. */
import { defineConfig } from "prisma/config";

// The command line would download a schema engine, which generate checks for and never runs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
