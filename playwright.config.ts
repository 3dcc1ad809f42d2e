/** The journeys. `npm run e2e` starts a Lectern for them and tells where it is, and which browser to use. */
import { defineConfig } from "@playwright/test";

const { LECTERN_URL, CHROMIUM_PATH } = process.env;
if (!LECTERN_URL || !CHROMIUM_PATH) throw new Error('Run the journeys with "npm run e2e".');

/** A browser that asks nothing of the network, and that also starts for root in a container. */
const quiet = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  failOnFlakyTests: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: LECTERN_URL,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: { executablePath: CHROMIUM_PATH, args: [...quiet, ...(isRoot ? ["--no-sandbox"] : [])] },
  },
});
