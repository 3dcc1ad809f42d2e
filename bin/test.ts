/**
 * `npm test`: the checks, the unit and database tests, a production build and the journeys in a browser, one
 * after another. Every check, test, build and journey counts as one, and the last line gives the true total.
 */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { buildForProduction } from "./build";
import { runChecks } from "./check";
import { runJourneys } from "./e2e";
import { runTool } from "./output";
import { say } from "./say";

interface Count {
  passed: number;
  failed: number;
}

const report = join("node_modules", ".cache", "lectern", "vitest.json");
const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

export async function main(): Promise<number> {
  const total = { passed: 0, failed: 0 };
  const stage = async (name: string, run: () => Promise<Count>) => {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const { passed, failed } = await run().catch(countOfFailure);
    console.log(`${String(passed)} passed, ${String(failed)} failed in ${seconds(started)} s (${name})`);
    total.passed += passed;
    total.failed += failed;
    return failed === 0;
  };
  await stage("checks", countChecks);
  await stage("unit and database tests", countTests);
  const isBuilt = await stage("production build", countBuild);
  // Without the pages there is nothing to journey through, and the build has counted as the failure.
  if (isBuilt) await stage("journeys in a browser", () => runJourneys([]));
  console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** A stage that could not run at all is one failure, and says why. */
function countOfFailure(cause: unknown): Count {
  console.error(cause instanceof Error && cause.name === "OperatorError" ? cause.message : cause);
  return { passed: 0, failed: 1 };
}

async function countChecks(): Promise<Count> {
  const outcomes = await runChecks();
  const failed = outcomes.filter(({ ok }) => !ok).length;
  return { passed: outcomes.length - failed, failed };
}

async function countTests(): Promise<Count> {
  await rm(report, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const running = runTool("vitest", ["vitest/vitest.mjs", "run", ...reporters]);
  say("They take some minutes.", running);
  const { output } = await running;
  console.log(output);
  const result = VitestReport.parse(JSON.parse(await readFile(report, "utf8")));
  // A file that does not load, or an error outside a test, fails a run whose tests all pass.
  const failed = result.success ? 0 : Math.max(1, result.numFailedTests);
  return { passed: result.numPassedTests, failed };
}

async function countBuild(): Promise<Count> {
  await buildForProduction(say);
  return { passed: 1, failed: 0 };
}

function seconds(started: number): string {
  return ((Date.now() - started) / 1000).toFixed(0);
}
