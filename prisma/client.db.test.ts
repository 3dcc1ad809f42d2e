import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "@/lib/server/db";
import { isOutOfReach } from "@/lib/server/out-of-reach";
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

/** The way to the database by way of one that can stop passing on what is said, and closes nothing, as a frozen server does. */
async function aFreezableWay() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const { hostname, port } = url;
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) sockets.add(socket.on("error", () => socket.destroy()));
    near.on("data", (chunk) => isFrozen || far.write(chunk)).on("close", () => far.destroy());
    far.on("data", (chunk) => isFrozen || near.write(chunk)).on("close", () => near.destroy());
    near.resume();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const freeze = (to: boolean) => {
    isFrozen = to;
  };
  return { url: url.href, freeze };
}

test.each(["asked before it froze", "never asked before"])(
  "a database that is frozen, %s, leaves nobody waiting for ever, and is asked again once it goes on",
  async (when) => {
    const way = await aFreezableWay();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const client = createClient(way.url);
    onTestFinished(async () => {
      vi.useRealTimers();
      await client.$disconnect();
    });
    const ask = () => client.$queryRaw`SELECT 7 AS "count"`;
    if (when === "asked before it froze") expect(await ask()).toEqual([{ count: 7 }]);
    way.freeze(true);
    const given: unknown[] = [];
    const asked = ask().catch((cause: unknown) => given.push(cause));
    for (let second = 0; second < 60 && given.length === 0; second += 1)
      await vi.advanceTimersByTimeAsync(1000);
    expect(given.map(isOutOfReach)).toEqual([true]);
    await asked;
    way.freeze(false);
    expect(await ask()).toEqual([{ count: 7 }]);
  },
);
