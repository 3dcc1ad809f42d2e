import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/server/db";
import { claimDatabase } from "./serving";

let releases: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const release of releases) await release();
  releases = [];
});

async function claim(mode: "shared" | "alone"): Promise<boolean> {
  const release = await claimDatabase(process.env.DATABASE_URL ?? "", mode);
  if (release) releases.push(release);
  return release !== null;
}

async function letGo(): Promise<void> {
  await releases.pop()?.();
}

test("any number of servers may serve a database, and nobody has it alone meanwhile", async () => {
  expect([await claim("shared"), await claim("shared")]).toEqual([true, true]);
  expect(await claim("alone")).toBe(false);
  await letGo();
  expect(await claim("alone")).toBe(false);
  await letGo();
  expect(await claim("alone")).toBe(true);
});

test("nobody serves a database that someone has alone", async () => {
  expect(await claim("alone")).toBe(true);
  expect([await claim("alone"), await claim("shared")]).toEqual([false, false]);
  await letGo();
  expect(await claim("shared")).toBe(true);
});

test("a server whose connection broke claims the database again", async () => {
  await claim("shared");
  await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'lectern-claim' AND datname = current_database()`;
  await vi.waitFor(
    async () => {
      const isFree = await claim("alone");
      if (isFree) await letGo();
      expect(isFree).toBe(false);
    },
    { timeout: 15_000 },
  );
});
