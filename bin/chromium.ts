/** The Chromium that journeys run in: the system's, Playwright's own, or one that the system's packages bring. */
import { chromium } from "@playwright/test";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "@/lib/server/operator-error";

const run = promisify(execFile);

/** The headless shell comes first: the same engine without a window to draw, for half the processor time. */
const names = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const usualPlaces = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What installs a Chromium, each tried until one does. */
const installers: [manager: string, ...commands: string[][]][] = [
  [
    "apt-get",
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "chromium-headless-shell"],
  ],
  ["apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]],
  ["apk", ["add", "--no-cache", "chromium"]],
  ["dnf", ["install", "-y", "chromium"]],
];

/** Finds a Chromium that runs, installing one where that is possible. Throws an OperatorError otherwise. */
export async function findChromium(): Promise<string> {
  const found = await findInstalled();
  if (found) return found;
  if (process.getuid?.() === 0) await install();
  const installed = await findInstalled();
  if (installed) return installed;
  throw new OperatorError(
    'The journeys need Chromium: install it (for example "apt-get install chromium-headless-shell"), or set CHROMIUM_PATH to one.',
  );
}

async function findInstalled(): Promise<string | null> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH ?? "",
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...usualPlaces,
    chromium.executablePath(),
  ];
  for (const path of candidates) {
    if (path !== "" && existsSync(path) && (await works(path))) return path;
  }
  return null;
}

/** Ubuntu's chromium-browser, for one, may be a script that only advises to install something else. */
async function works(path: string): Promise<boolean> {
  // On Windows --version opens a window instead of answering.
  if (process.platform === "win32") return true;
  return run(path, ["--version"], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

async function install(): Promise<void> {
  for (const [manager, ...commands] of installers) {
    try {
      for (const args of commands) await run(manager, args, { timeout: 300_000 });
      return;
    } catch {
      // Another system's package manager, or one without that package or a network: the next may do.
    }
  }
}
