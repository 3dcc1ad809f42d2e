/**
 * `npm run bench:weight`: the JavaScript that opening the reader on the example transfers, beside that of an empty
 * Next.js app of the same version, built and measured in the same run. Fails above 1.4 times.
 */
import { chromium, type Page } from "@playwright/test";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runNode } from "./child";
import { findChromium } from "./chromium";
import { chromiumArguments } from "./chromium-arguments";
import { withLectern } from "./e2e";

/** The most that the reader may weigh, in empty apps. */
const bar = 1.4;

const emptyApp = join("bin", "bench-weight", "empty-app");
const next = join(process.cwd(), "node_modules", "next", "dist", "bin", "next");

interface Weight {
  /** Bytes of script as they crossed the network, compressed. */
  bytes: number;
  files: number;
}

export async function main(): Promise<number> {
  const empty = await weighEmptyApp();
  const reader = await weighReader();
  const ratio = reader.bytes / empty.bytes;
  console.log("JavaScript transferred by opening a page, compressed, with an empty cache:\n");
  print("empty Next.js app", empty);
  print("the reader, seeded article", reader);
  console.log(`\n${ratio.toFixed(2)} times the empty app; the bar is ${bar}.`);
  return ratio <= bar ? 0 : 1;
}

function print(name: string, { bytes, files }: Weight): void {
  console.log(`  ${name.padEnd(28)} ${(bytes / 1024).toFixed(1).padStart(8)} KiB in ${files} files`);
}

/** What Next writes beside an app: a build that finds it there fails, and so does the check of its format. */
async function forgetWritten(): Promise<void> {
  for (const file of ["tsconfig.json", "next-env.d.ts"]) await rm(join(emptyApp, file), { force: true });
}

async function weighEmptyApp(): Promise<Weight> {
  await forgetWritten();
  await runNode([next, "build", emptyApp], {
    environment: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  await forgetWritten();
  const port = await findFreePort();
  const server = spawn(
    process.execPath,
    [next, "start", emptyApp, "--port", String(port), "--hostname", "127.0.0.1"],
    {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: "ignore",
    },
  );
  const ended = once(server, "exit");
  try {
    const address = `http://127.0.0.1:${port}/`;
    await answers(address);
    return await weigh(address);
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
}

const Library = z.object({ items: z.array(z.object({ id: z.string() })).min(1) });

async function weighReader(): Promise<Weight> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-weight-"));
  try {
    return await withLectern(folder, async (address) => {
      const { items } = Library.parse(await (await fetch(`${address}/api/documents`)).json());
      return await weigh(`${address}/documents/${items[0]?.id ?? ""}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a page in a browser without a cache, lets it come to rest, and adds up its scripts. */
async function weigh(address: string): Promise<Weight> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    const scripts = new Set<string>();
    const weight = { bytes: 0, files: 0 };
    network.on("Network.responseReceived", ({ requestId, type, response }) => {
      if (type === "Script" || response.mimeType.includes("javascript")) scripts.add(requestId);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!scripts.has(requestId)) return;
      weight.bytes += encodedDataLength;
      weight.files += 1;
    });
    await page.goto(address, { waitUntil: "load" });
    await page.waitForLoadState("domcontentloaded");
    await settle(page);
    return weight;
  } finally {
    await browser.close();
  }
}

/** Waits until two seconds have passed without a new request; a live feed stays open and does not count. */
async function settle(page: Page): Promise<void> {
  let last = Date.now();
  page.on("request", () => (last = Date.now()));
  while (Date.now() - last < 2000) await page.waitForTimeout(200);
}

async function answers(address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (
      await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    if (Date.now() > deadline) throw new Error(`${address} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
