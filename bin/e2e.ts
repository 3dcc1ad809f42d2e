/**
 * `npm run e2e`: the journeys in e2e/, against a Lectern of their own that is started as anyone starts it, with a
 * new data folder and a free port. What follows goes to Playwright: `npm run e2e -- reading.spec.ts`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openEmbedded } from "@/prisma/embedded";
import { openDataFolder } from "@/prisma/embedded/data-folder";
import { findChromium } from "./chromium";

const report = join("node_modules", ".cache", "lectern", "playwright.json");
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

export async function main(args: string[]): Promise<number> {
  const { failed } = await runJourneys(args);
  return failed === 0 ? 0 : 1;
}

/** Runs journeys and prints how each went; answers how many passed and failed. */
export async function runJourneys(args: string[]): Promise<{ passed: number; failed: number }> {
  const browser = await findChromium();
  const folder = await mkdtemp(join(tmpdir(), "lectern-e2e-"));
  try {
    return await withLectern(folder, async (address) => {
      const database = await openEmbedded(folder);
      try {
        const DATABASE_URL = database.url("lectern");
        const { authSecret: NEXTAUTH_SECRET } = await openDataFolder(folder);
        const environment = { DATABASE_URL, NEXTAUTH_SECRET, LECTERN_URL: address, CHROMIUM_PATH: browser };
        return await runPlaywright(args, environment);
      } finally {
        await database.release();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts Lectern on a folder for as long as a task takes, which is given its address. */
export async function withLectern<T>(folder: string, task: (address: string) => Promise<T>): Promise<T> {
  const environment = {
    ...process.env,
    LECTERN_DATA: folder,
    HOST: "127.0.0.1",
    PORT: "0",
    DATABASE_URL: "",
    NEXTAUTH_SECRET: "",
  };
  const lectern = spawn(process.execPath, ["bin/run.js", "start"], {
    env: { ...environment, LOG_LEVEL: process.env.LOG_LEVEL ?? "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(lectern, "exit");
  const address = new Promise<string>((resolve) => {
    let output = "";
    lectern.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /Lectern is at (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
  });
  let result: T;
  let code: number | null;
  try {
    const started = await Promise.race([address, ended.then(() => null)]);
    if (started === null) throw new Error("Lectern did not start, so no journey could.");
    result = await task(started);
  } finally {
    lectern.kill("SIGTERM");
    [code] = (await ended) as [number | null];
  }
  if (code !== 0) throw new Error(`Lectern was asked to stop, and ended with ${String(code)} in place of 0.`);
  return result;
}

async function runPlaywright(
  args: string[],
  environment: Record<string, string>,
): Promise<{ passed: number; failed: number }> {
  await rm(report, { force: true });
  const playwright = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", ...args], {
    env: { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    stdio: "inherit",
  });
  const [code] = (await once(playwright, "exit")) as [number | null];
  const { stats } = PlaywrightReport.parse(JSON.parse(await readFile(report, "utf8")));
  // No journey at all, and an error outside of one, fail a run without a failed journey.
  const failed = code === 0 ? stats.unexpected : Math.max(1, stats.unexpected + stats.flaky);
  return { passed: stats.expected, failed };
}
