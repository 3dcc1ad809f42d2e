/**
 * What is made from the sources: Prisma's client from the schema, and the production build. Each keeps the hash
 * of what it was made from beside it, and is made again when that no longer agrees.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "@/lib/server/operator-error";
import { runNode } from "./child";
import { tryLock } from "./lock";
import type { Say } from "./say";

/** Milliseconds between two looks whether another process is done. */
const retryMilliseconds = 500;

interface Made {
  folder: string;
  /** The files and folders that it is made from. */
  inputs: string[];
  /** The name of the file that is there only when it is whole. */
  proof?: string;
}

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

const client: Made = { folder: join("prisma", "generated"), inputs: schema };
const pages: Made = { folder: ".next", inputs: sources, proof: "BUILD_ID" };

/** Generates Prisma's client when the schema changed. */
export async function generateClient(): Promise<void> {
  await keepCurrent(client, () => runNode(["node_modules/prisma/build/index.js", "generate"]));
}

/**
 * Makes the production build when there is none of these sources, waiting for one that another process makes;
 * `say` is told before it begins. An abort of `signal` ends it with an error.
 */
export async function buildForProduction(say: Say, signal?: AbortSignal): Promise<void> {
  const build = async () => {
    const building = buildPages(signal);
    say("Building the pages, this first time and after an update: it takes one to four minutes.", building);
    await building;
  };
  const onBusy = (waiting: Promise<void>) =>
    say("Another process is building them: waiting for it.", waiting);
  await keepCurrent(pages, build, { onBusy, signal });
}

async function buildPages(signal: AbortSignal | undefined): Promise<void> {
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  try {
    await runNode(["node_modules/next/dist/bin/next", "build"], { environment, signal });
  } catch (cause) {
    if (/ENOSPC|No space left/.test(String(cause))) {
      throw new OperatorError("The disk that holds Lectern is full: free some space and start it again.", {
        cause,
      });
    }
    if (!String(cause).includes("Another next build process is already running")) throw cause;
    // Left by a start that was killed, and none of ours: what it makes has no stamp.
    await sleep(retryMilliseconds, undefined, { signal });
    await buildPages(signal);
  }
}

interface Waiting {
  /** Is told where another process makes it, with what settles when this one goes on. */
  onBusy?: (waiting: Promise<void>) => void;
  signal?: AbortSignal | undefined;
}

/**
 * Makes a folder anew unless it was made from the same inputs; one whose making broke off does not count. Of several
 * processes one makes it, and the others wait for that.
 */
export async function keepCurrent(
  what: Made,
  make: () => Promise<void>,
  waiting: Waiting = {},
): Promise<void> {
  if (await isCurrent(what, await hashOf(what.inputs))) return;
  const unlock = (await tryLock(what.folder)) ?? (await waitForLock(what, waiting));
  try {
    const hash = await hashOf(what.inputs);
    if (await isCurrent(what, hash)) return;
    await rm(stampOf(what), { force: true });
    await make();
    await writeFile(stampOf(what), hash);
  } finally {
    await unlock();
  }
}

async function waitForLock({ folder }: Made, { onBusy, signal }: Waiting): Promise<() => Promise<void>> {
  const lock = async (): Promise<() => Promise<void>> => {
    await sleep(retryMilliseconds, undefined, { signal });
    return (await tryLock(folder)) ?? (await lock());
  };
  const locking = lock();
  onBusy?.(locking.then(() => undefined));
  return await locking;
}

function stampOf({ folder }: Made): string {
  return join(folder, "made-from.sha256");
}

async function isCurrent(what: Made, hash: string): Promise<boolean> {
  if ((await readFile(stampOf(what), "utf8").catch(() => null)) !== hash) return false;
  return !what.proof || existsSync(join(what.folder, what.proof));
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
