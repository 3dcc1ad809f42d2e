import { expect, test } from "vitest";
import { db } from "@/lib/server/db";

test("no statement goes on for longer than half a minute, whatever became of who asked", async () => {
  const settings = await db.$queryRaw`SELECT current_setting('statement_timeout') AS limit`;
  expect(settings).toEqual([{ limit: "30s" }]);
});
