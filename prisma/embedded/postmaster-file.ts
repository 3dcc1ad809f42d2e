/**
 * `postmaster.pid`, the file by which PostgreSQL says that a cluster is in use: by which process, on which
 * port, and whether it is ready. It outlives a crash, so what it says is checked against the process itself.
 */
import { execFile } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { platform } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const youngMilliseconds = 2000;

export type PostmasterState =
  | { kind: "stopped" }
  /** Starting (perhaps replaying its log after a crash) or stopping. */
  | { kind: "changing"; pid: number }
  | { kind: "ready"; pid: number; port: number };

/** Reads what the cluster's postmaster is doing; a file left behind by a dead process counts as stopped. */
export async function readPostmasterState(cluster: string): Promise<PostmasterState> {
  const lines = await readLines(cluster);
  const pid = Number(lines?.[0]);
  if (!lines || !(pid > 0) || !(await isPostgres(pid))) return { kind: "stopped" };
  // Lines as in PostgreSQL's miscadmin.h: 4 is the port, 8 the status.
  const port = Number(lines[3]);
  return lines[7]?.trim() === "ready" && port > 0 ? { kind: "ready", pid, port } : { kind: "changing", pid };
}

/**
 * Lets a new postmaster, a child of this process, take over a file that a dead one left. PostgreSQL asks only
 * whether the number in it is some living process, which after a restart of a container it often is; it takes
 * its parent's number for stale. The rest stays, so that its check of the shared memory still happens.
 */
export async function disownPostmasterFile(cluster: string): Promise<void> {
  const lines = await readLines(cluster);
  if (!lines || (await isPostgres(Number(lines[0])))) return;
  // A file this young belongs to another program that starts the server at this moment.
  if (Date.now() - (await stat(pathOf(cluster))).mtimeMs < youngMilliseconds) return;
  lines[0] = String(process.pid);
  await writeFile(pathOf(cluster), lines.join("\n"));
}

function pathOf(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

async function readLines(cluster: string): Promise<string[] | null> {
  try {
    return (await readFile(pathOf(cluster), "utf8")).split("\n");
  } catch (cause) {
    if (String(cause).includes("ENOENT")) return null;
    throw cause;
  }
}

/** Whether a process lives and is PostgreSQL: a zombie is dead, and numbers are used again by other programs. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    if (platform() === "linux") {
      const status = await readFile(`/proc/${String(pid)}/status`, "utf8");
      return /^Name:\s*postgres/m.test(status) && !/^State:\s*[ZX]/m.test(status);
    }
    if (platform() === "win32") {
      const { stdout } = await run("tasklist", ["/fi", `PID eq ${String(pid)}`, "/fo", "csv", "/nh"]);
      return stdout.includes("postgres");
    }
    const { stdout } = await run("ps", ["-o", "stat=,comm=", "-p", String(pid)]);
    return stdout.includes("postgres") && !stdout.trim().startsWith("Z");
  } catch {
    return false;
  }
}
