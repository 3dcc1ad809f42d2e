/** How bin/check.ts and bin/test.ts run other programs: several at once, each one's output kept together. */
import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Outcome {
  name: string;
  ok: boolean;
  output: string;
  seconds: number;
}

/** Runs one of the programs that npm installed (a path below node_modules) to its end; never throws for its failure. */
export async function runTool(name: string, [program = "", ...args]: string[]): Promise<Outcome> {
  const started = Date.now();
  const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0", NEXT_TELEMETRY_DISABLED: "1" },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { name, ok: code === 0, output: output.trim(), seconds: (Date.now() - started) / 1000 };
}
