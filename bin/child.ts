/** Child processes: a Node program that is run to its end, quiet unless it fails. */
import { spawn } from "node:child_process";
import { once } from "node:events";

export interface RunOptions {
  /** Variables beyond those of this process. */
  environment?: Record<string, string>;
  /** Ends the program when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** Runs Node with arguments. Throws an error with all that it printed when it fails or is aborted. */
export async function runNode(args: string[], { environment, signal }: RunOptions = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  // An abort; the close event follows.
  child.on("error", () => undefined);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code, killer] = (await once(child, "close")) as [number | null, string | null];
  if (code === 0) return;
  throw new Error(`node ${args.join(" ")} ended with ${String(code ?? killer)}:\n${output.trim()}`);
}
