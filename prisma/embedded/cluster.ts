/**
 * A cluster: one PostgreSQL data directory and the server process over it. The server is started in a session
 * of its own, so that Ctrl-C reaches Lectern first, and so that it may outlive the program that started it.
 */
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { explainWriteFailure, OperatorError } from "@/lib/server/operator-error";
import { findAccount, type Account } from "./account";
import { findBinaries, type Binaries } from "./binaries";
import { type DataFolder, readClusterMajor } from "./data-folder";
import { disownPostmasterFile, readPostmasterState } from "./postmaster-file";

/** The one role, which owns everything. */
export const databaseRole = "lectern";

const logLimitBytes = 5_000_000;

/** A data folder together with what is needed to run its cluster. */
export interface Cluster {
  folder: DataFolder;
  binaries: Binaries;
  account: Account;
  /** Server settings beyond the defaults, as `-c name=value`. */
  settings: Record<string, string>;
}

/** Prepares to run a folder's cluster, making it on first use; refuses one of another major version. */
export async function openCluster(folder: DataFolder, settings: Record<string, string>): Promise<Cluster> {
  const binaries = await findBinaries();
  const account = await findAccount(folder.cluster, binaries);
  const cluster = { folder, binaries, account, settings };
  if (!existsSync(folder.cluster)) await createCluster(cluster);
  await account.adopt(folder.cluster);
  const major = await readClusterMajor(folder);
  if (major !== binaries.major) {
    throw new OperatorError(
      `${folder.path} was made by PostgreSQL ${major} and this Lectern brings ${binaries.major}: ` +
        `run "npm run backup" with the Lectern that made it, then "npm run restore" into a new LECTERN_DATA.`,
    );
  }
  return cluster;
}

/** Makes the cluster beside its place and moves it there whole, so that a crash leaves nothing half made. */
async function createCluster({ folder, binaries, account }: Cluster): Promise<void> {
  await removeAbandonedDrafts(folder);
  const draft = `${folder.cluster}.${String(process.pid)}.${randomUUID()}`;
  const passwordFile = join(tmpdir(), `lectern-${randomUUID()}`);
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, folder.databasePassword, { mode: 0o600 });
    await account.adopt(draft);
    await account.adopt(passwordFile);
    const result = await runProgram(account, binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${databaseRole}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order and case rules on every system, whatever locales it has.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
    if (result.code !== 0) throw new Error(`initdb failed: ${result.output}`);
    await rename(draft, folder.cluster);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another process that started at the same moment was first.
    if (/ENOTEMPTY|EEXIST/.test(String(cause))) return;
    throw explainWriteFailure(cause, folder.path) ?? cause;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Removes the drafts of processes that were killed while they made a cluster. */
async function removeAbandonedDrafts(folder: DataFolder): Promise<void> {
  const prefix = `${basename(folder.cluster)}.`;
  for (const name of await readdir(folder.path)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
    if (pid > 0 && !isAlive(pid)) await rm(join(folder.path, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return String(cause).includes("EPERM");
  }
}

/**
 * Starts the server on a free loopback port and answers when it accepts connections, however long the recovery
 * from a crash takes. Answers quietly when another process started it first.
 */
export async function startServer(cluster: Cluster): Promise<void> {
  const { folder, binaries, account, settings } = cluster;
  await disownPostmasterFile(folder.cluster);
  const log = await openLog(folder.log);
  const given = {
    port: String(await findFreePort()),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...settings,
  };
  const flags = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  try {
    const server = account.launch(binaries.postgres, ["-D", folder.cluster, ...flags], {
      stdio: ["ignore", log.handle.fd, log.handle.fd],
      env: cleanEnvironment(),
      detached: true,
    });
    server.unref();
    await waitUntilReady(folder, server);
  } catch (cause) {
    const output = (await readFile(folder.log, "utf8")).slice(log.size);
    if (/lock file .* already exists|pre-existing shared memory|could not bind/.test(output)) return;
    throw (
      explainWriteFailure(output, folder.path) ??
      new OperatorError(`The bundled PostgreSQL did not start: ${lastFatal(output)} (see ${folder.log}).`, {
        cause,
      })
    );
  } finally {
    await log.handle.close();
  }
}

/** Stops the server, ending the connections that are left; does nothing when none runs. */
export async function stopServer({ folder, binaries, account }: Cluster): Promise<void> {
  await runProgram(account, binaries.pgCtl, ["stop", "-D", folder.cluster, "-m", "fast", "-w", "-t", "60"]);
}

async function waitUntilReady(folder: DataFolder, server: ChildProcess): Promise<void> {
  const gone = new AbortController();
  server.on("error", (error) => gone.abort(error));
  server.on("exit", (code) => gone.abort(new Error(`exit ${String(code)}`)));
  while ((await readPostmasterState(folder.cluster)).kind !== "ready") {
    gone.signal.throwIfAborted();
    await sleep(25);
  }
}

async function openLog(path: string): Promise<{ handle: Awaited<ReturnType<typeof open>>; size: number }> {
  try {
    const handle = await open(path, "a", 0o600);
    const { size } = await stat(path);
    if (size < logLimitBytes) return { handle, size };
    await truncate(path);
    return { handle, size: 0 };
  } catch (cause) {
    throw explainWriteFailure(cause, dirname(path)) ?? cause;
  }
}

function lastFatal(output: string): string {
  const lines = output.split("\n").filter((line) => /FATAL|PANIC|error/i.test(line));
  return lines.at(-1)?.replace(/^.*?(FATAL|PANIC): +/, "") ?? "it ended at once";
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function runProgram(
  account: Account,
  command: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  const child = account.launch(command, args, { stdio: ["ignore", "pipe", "pipe"], env: cleanEnvironment() });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}

/** Our environment without the variables by which PostgreSQL's programs are configured from outside. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG[A-Z]+|LC_\w+|LANG|LANGUAGE)$/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };
}
