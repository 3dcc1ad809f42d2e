import { expect, test } from "vitest";
import { db } from "@/lib/server/db";

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
