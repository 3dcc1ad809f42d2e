/**
 * A lock between the programs of one machine that make the same folder: a local address that only one of them can
 * listen on. It is let go of with the process that has it, however that ends.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { platform, tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Takes the lock on a folder, which need not be there yet. Answers the way to let go, null where another has it. */
export async function tryLock(folder: string): Promise<(() => Promise<void>) | null> {
  const address = addressOf(folder);
  const held = (await listen(address)) ?? ((await removeLeft(address)) ? await listen(address) : null);
  if (!held) return null;
  return async () => {
    held.close();
    await once(held, "close");
  };
}

/** Linux and Windows have addresses that are no files; elsewhere a file of a short name stands for it. */
function addressOf(folder: string): string {
  const name = `lectern-${createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 32)}`;
  if (platform() === "linux") return `\0${name}`;
  return platform() === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

async function listen(address: string) {
  const server = createServer((caller) => caller.destroy()).listen(address);
  try {
    await once(server, "listening");
    return server.unref();
  } catch (cause) {
    if (String(cause).includes("EADDRINUSE")) return null;
    throw cause;
  }
}

/** Removes the file of a process that was killed; answers whether there was one. */
async function removeLeft(address: string): Promise<boolean> {
  const caller = connect(address);
  const reason = await once(caller, "connect").then(() => "", String);
  caller.destroy();
  if (!reason.includes("ECONNREFUSED")) return false;
  await rm(address, { force: true });
  return true;
}
