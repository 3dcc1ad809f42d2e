/**
 * What is made from the sources: Prisma's client from the schema, and the production build. Each keeps the hash
 * of what it was made from beside it, and is made again when that no longer agrees.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "@/lib/server/operator-error";
import { runNode } from "./child";
import type { Say } from "./say";

/** What the client is generated from, and what the production build is made from. */
const schema = ["prisma/schema.prisma", "package-lock.json"];
export const sources = [
  ...["app", "components", "lib", "public", "prisma/client.ts", "prisma/schema.prisma", "prisma.config.ts"],
  ...[
    "instrumentation.ts",
    "proxy.ts",
    "next.config.js",
    "postcss.config.js",
    "tsconfig.json",
    "package-lock.json",
  ],
];

/** Generates Prisma's client when the schema changed. */
export async function generateClient(): Promise<void> {
  await keepCurrent(join("prisma", "generated"), schema, () =>
    runNode(["node_modules/prisma/build/index.js", "generate"]),
  );
}

/**
 * Makes the production build when there is none of these sources, waiting for one that another process makes;
 * `say` is told before it begins. An abort of `signal` ends it with an error.
 */
export async function buildForProduction(say: Say, signal?: AbortSignal): Promise<void> {
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const build = () => runNode(["node_modules/next/dist/bin/next", "build"], { environment, signal });
  const isMade = await keepBuilt(() => {
    const building = build();
    say("Building the pages, this first time and after an update: it takes one to four minutes.", building);
    return building;
  });
  if (isMade) return;
  const waiting = waitForOther(build, signal);
  say("Another process is building them: waiting for it.", waiting);
  await waiting;
}

async function waitForOther(build: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  do await sleep(1000, undefined, { signal });
  while (!(await keepBuilt(build)));
}

/** Builds unless that is done; answers false where another process is about it. */
async function keepBuilt(build: () => Promise<void>): Promise<boolean> {
  try {
    await keepCurrent(".next", sources, build);
    return true;
  } catch (cause) {
    if (/ENOSPC|No space left/.test(String(cause))) {
      throw new OperatorError("The disk that holds Lectern is full: free some space and start it again.", {
        cause,
      });
    }
    if (String(cause).includes("Another next build process is already running")) return false;
    throw cause;
  }
}

/** Makes a folder anew unless it was made from the same inputs; one whose making broke off does not count. */
export async function keepCurrent(
  folder: string,
  inputs: string[],
  make: () => Promise<void>,
): Promise<void> {
  const stamp = join(folder, "made-from.sha256");
  const hash = await hashOf(inputs);
  if ((await readFile(stamp, "utf8").catch(() => null)) === hash) return;
  await rm(stamp, { force: true });
  await make();
  await writeFile(stamp, hash);
}

async function hashOf(inputs: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const path of await listFiles(input))
      hash
        .update(path)
        .update("\0")
        .update(await readFile(path));
  }
  return hash.digest("hex");
}

/** Lists a file, or the files below a folder but tests, in a fixed order; nothing for a path that does not exist. */
export async function listFiles(path: string): Promise<string[]> {
  try {
    const names = (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    return names.sort();
  } catch (cause) {
    if (String(cause).includes("ENOTDIR")) return [path];
    if (String(cause).includes("ENOENT")) return [];
    throw cause;
  }
}
