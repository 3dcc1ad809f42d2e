/**
 * The journeys. `npm run e2e` starts a Lectern for them and tells where it is, and which browser to use. Every
 * journey is made twice, with the mouse and by keyboard alone; what is no journey of a hand runs once.
 */
import { defineConfig } from "@playwright/test";
import type { HandName } from "./e2e/hand";
import { chromiumArguments } from "./bin/chromium-arguments";

const { LECTERN_URL, CHROMIUM_PATH } = process.env;
if (!LECTERN_URL || !CHROMIUM_PATH) throw new Error('Run the journeys with "npm run e2e".');

/** Journeys by touch, without a script or by the API alone, and what is asked of every page rather than done on it. */
const withoutHands = ["phone", "without-script", "main-job-by-api", "accessibility", "security", "long"];

export default defineConfig<{ by: HandName }>({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  failOnFlakyTests: true,
  // A journey takes some ten seconds, and six times as long where the machine is busy with something else.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  projects: [
    { name: "mouse", use: { by: "mouse" } },
    {
      name: "keyboard",
      use: { by: "keyboard" },
      testIgnore: withoutHands.map((name) => `**/${name}.spec.ts`),
    },
  ],
  use: {
    baseURL: LECTERN_URL,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    // A trace of every journey costs a third of its time: "npm run e2e -- notes.spec.ts --trace on" makes one.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: CHROMIUM_PATH, args: chromiumArguments },
  },
});
