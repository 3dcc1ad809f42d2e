/** Child processes: a Node program that is run to its end, quiet unless it fails. */
import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs Node with arguments and more environment. Throws an error with all the output when it fails; where the
 * output is one sentence, that is the message.
 */
export async function runNode(args: string[], environment: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  if (code !== 0)
    throw new Error(`node ${args.join(" ")} ended with ${String(code ?? signal)}:\n${output.trim()}`);
}
