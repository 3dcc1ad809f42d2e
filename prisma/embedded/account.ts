/**
 * The account PostgreSQL runs under. It refuses to run as root, so a root user's Lectern lends it an
 * unprivileged account and, where the system can, the one capability it needs to reach a folder that only root
 * may enter (a clone below /root, a mktemp folder).
 */
import { execFile, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { OperatorError } from "@/lib/server/operator-error";
import type { Binaries } from "./binaries";

const run = promisify(execFile);

/** Starts a program under the account. */
export type Launch = (command: string, args: string[], options: SpawnOptions) => ChildProcess;

export interface Account {
  launch: Launch;
  /** Gives a folder that root owns to the account, with all in it; does nothing when we are not root. */
  adopt(path: string): Promise<void>;
}

const ourselves: Account = { launch: spawn, adopt: () => Promise.resolve() };

/**
 * Finds the account for a cluster: our own, or for root the cluster's owner, `postgres` or `nobody`. Throws an
 * OperatorError when the programs do not run under it.
 */
export async function findAccount(cluster: string, binaries: Binaries): Promise<Account> {
  if (process.getuid?.() !== 0) {
    await mustRun(ourselves, binaries);
    return ourselves;
  }
  const { uid, gid } = await findUnprivilegedIds(cluster);
  const adopt = async (path: string) => {
    if ((await stat(path)).uid === 0) await run("chown", ["-R", `${String(uid)}:${String(gid)}`, path]);
  };
  const ids = [`--reuid=${String(uid)}`, `--regid=${String(gid)}`, "--clear-groups"];
  // Without the secure bit access(2), by which PostgreSQL looks for its own files, would not count the capability.
  const capability = [
    "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  const withCapability: Account = {
    launch: (command, args, options) =>
      spawn("setpriv", [...ids, ...capability, "--", command, ...args], options),
    adopt,
  };
  if ((await versionOf(withCapability, binaries)).ok) return withCapability;
  const plain: Account = {
    launch: (command, args, options) => spawn(command, args, { ...options, uid, gid }),
    adopt,
  };
  await mustRun(plain, binaries);
  return plain;
}

async function findUnprivilegedIds(cluster: string): Promise<{ uid: number; gid: number }> {
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // This system has no such account: try the next.
    }
  }
  throw new OperatorError(
    "PostgreSQL refuses to run as root and there is no other account: start Lectern as an ordinary user.",
  );
}

async function mustRun(account: Account, binaries: Binaries): Promise<void> {
  const version = await versionOf(account, binaries);
  if (version.ok) return;
  const advice =
    account === ourselves
      ? "set DATABASE_URL to a PostgreSQL database"
      : "start Lectern as an ordinary user, or set DATABASE_URL to a PostgreSQL database";
  throw new OperatorError(`The bundled PostgreSQL does not run here (${version.reason}): ${advice}.`);
}

function versionOf(
  account: Account,
  binaries: Binaries,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  return new Promise((resolve) => {
    let output = "";
    const child = account.launch(binaries.postgres, ["--version"], { stdio: ["ignore", "ignore", "pipe"] });
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ ok: false, reason: error.message }));
    child.on("close", (code) => {
      const reason = output.trim().split("\n")[0] ?? `exit ${String(code)}`;
      // It answers, if with a complaint, even where it could not find its own files.
      const isWhole = code === 0 && !output.includes("Permission denied");
      resolve(isWhole ? { ok: true } : { ok: false, reason });
    });
  });
}
