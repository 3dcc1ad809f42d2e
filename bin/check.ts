/** `npm run check`: types and lint, boundaries, dead code and format, all at once; says nothing of what is clean. */
import { runTool, type Outcome } from "./output";

/** Each check: its name and the program that makes it, by its file below node_modules. */
const checks: Record<string, string[]> = {
  // One reading of every file for both: .oxlintrc.json asks for the compiler's complaints too.
  "types and lint": ["oxlint/bin/oxlint"],
  boundaries: ["dependency-cruiser/bin/dependency-cruise.mjs", "--output-type", "err", ...sourceFolders()],
  "dead code": ["knip/bin/knip.js", "--no-progress"],
  format: ["@biomejs/biome/bin/biome", "format", "."],
};

export async function main(): Promise<number> {
  const outcomes = await runChecks();
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

/** Runs all checks and prints how each ended; answers one outcome each. */
export async function runChecks(): Promise<Outcome[]> {
  // The types of the routes, and next-env.d.ts, which a fresh clone lacks.
  const typegen = await runTool("route types", ["next/dist/bin/next", "typegen"]);
  const outcomes = typegen.ok
    ? await Promise.all(Object.entries(checks).map(([name, command]) => runTool(name, command)))
    : [typegen];
  for (const outcome of outcomes) report(outcome);
  return outcomes;
}

function sourceFolders(): string[] {
  return ["app", "components", "lib", "prisma", "bin", "e2e"];
}

function report({ name, ok, output, seconds }: Outcome): void {
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(`${output}\n`);
}
