import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "@/lib/server/db";
import { createClient } from "./client";

test("no statement goes on for longer than half a minute, whatever became of who asked", async () => {
  const settings = await db.$queryRaw`SELECT current_setting('statement_timeout') AS limit`;
  expect(settings).toEqual([{ limit: "30s" }]);
});

test("what is asked again is read and planned by PostgreSQL once, and a list of any length is not kept", async () => {
  const kept = await db.$transaction(async (transaction) => {
    for (const username of ["one", "another"]) await transaction.user.findMany({ where: { username } });
    const names = Array.from({ length: 40 }, (_, at) => `no-one-${at}`);
    await transaction.user.findMany({ where: { username: { in: names } } });
    return transaction.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`;
  });
  const asked = kept.map(({ statement }) => statement).filter((text) => /"username" (=|IN)/.test(text));
  expect(asked).toEqual([expect.stringContaining('"username" = $1')]);
});

test("what a connection planned goes with it within minutes, so that a column of another type is read again", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const client = createClient(process.env.DATABASE_URL ?? "");
  onTestFinished(async () => {
    vi.useRealTimers();
    await client.$disconnect();
  });
  const ask = () =>
    client.$transaction((transaction) => transaction.$queryRaw`SELECT "count" FROM "Migrated"`);
  await client.$executeRaw`CREATE TABLE "Migrated" AS SELECT 7 AS "count"`;
  expect(await ask()).toEqual([{ count: 7 }]);
  await db.$executeRaw`ALTER TABLE "Migrated" ALTER COLUMN "count" TYPE text`;
  await expect(ask()).rejects.toThrow("cached plan");
  // One that is asked all the time is never idle for long enough to be let go of for that.
  for (let second = 0; second < 300; second += 6) {
    await vi.advanceTimersByTimeAsync(6000);
    await ask().catch(() => undefined);
  }
  expect(await ask()).toEqual([{ count: "7" }]);
});
