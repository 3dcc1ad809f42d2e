/** What whoever watches over Lectern asks it, and what it answers when something is amiss. */
import { afterEach, expect, it, vi } from "vitest";
import { listMigrations } from "@/prisma/migrate";
import { db } from "@/lib/server/db";
import { GET as health } from "./health/route";
import { GET as ready } from "./ready/route";

const held = globalThis as typeof globalThis & { lecternDb?: unknown };

afterEach(() => vi.unstubAllEnvs());

async function ask(probe: () => Promise<Response>) {
  const response = await probe();
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: (await response.json()) as unknown };
}

/** Answers what a task does while the database is gone: its address leads nowhere. */
async function withoutDatabase<T>(task: () => Promise<T>): Promise<T> {
  const { lecternDb } = held;
  delete held.lecternDb;
  vi.stubEnv("DATABASE_URL", "postgresql://lectern:x@127.0.0.1:1/lectern");
  try {
    return await task();
  } finally {
    await db.$disconnect();
    held.lecternDb = lecternDb;
  }
}

it("is ready while the database answers and has every migration", async () => {
  expect(await ask(ready)).toEqual({ status: 200, body: { status: "ready", reason: null } });
});

it("is not ready while a migration is missing, or was broken off, and says how many are", async () => {
  const [first, ...others] = await listMigrations();
  expect(others.length).toBeGreaterThan(0);
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${first}`;
  const one = await ask(ready);
  await db.$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${others.at(-1)}`;
  const two = await ask(ready);
  for (const [index, { status, body }] of [one, two].entries()) {
    expect(status).toBe(503);
    expect(body).toEqual({
      status: "not-ready",
      reason: `Migrations that are not applied: ${index + 1}. Restart Lectern.`,
    });
  }
});

it("is not ready while the database is gone, and tells nothing of where it was", async () => {
  expect(await withoutDatabase(() => ask(ready))).toEqual({
    status: 503,
    body: { status: "not-ready", reason: "The database does not answer." },
  });
});

it("is alive all the same", async () => {
  const alive = { status: 200, body: { status: "alive" } };
  expect(await ask(health)).toEqual(alive);
  expect(await withoutDatabase(() => ask(health))).toEqual(alive);
});
