/**
 * The data folder (LECTERN_DATA): what Lectern keeps when nobody configured a database. It holds `lectern.json`
 * (the marker that the folder is ours, and its secrets, mode 0600), `postgres/` (the cluster) and `postgres.log`.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { explainWriteFailure, OperatorError } from "@/lib/server/operator-error";

const markerName = "lectern.json";

const Marker = z.object({
  kind: z.literal("lectern-data"),
  databasePassword: z.string().min(16),
  authSecret: z.string().min(32),
});

export interface DataFolder {
  path: string;
  /** The directory of the PostgreSQL cluster; absent until the first start. */
  cluster: string;
  log: string;
  databasePassword: string;
  /** The secret that signs sessions (NEXTAUTH_SECRET) unless one is configured. */
  authSecret: string;
}

/**
 * Opens the data folder, making it on first use; two processes that do so at once agree on one set of secrets.
 * Throws an OperatorError for a folder that is not Lectern's or cannot be written.
 */
export async function openDataFolder(location: string): Promise<DataFolder> {
  const path = resolve(location);
  try {
    await makeFolder(path);
    const marker = (await readMarker(path)) ?? (await createMarker(path));
    const { databasePassword, authSecret } = marker;
    const cluster = join(path, "postgres");
    return { path, cluster, log: join(path, "postgres.log"), databasePassword, authSecret };
  } catch (cause) {
    if (/EEXIST|ENOTDIR/.test(String(cause))) {
      throw new OperatorError(`LECTERN_DATA is ${path}, which is not a folder: set it to one.`, { cause });
    }
    if (/ENOENT.* mkdir/.test(String(cause))) {
      throw new OperatorError(
        `LECTERN_DATA is ${path}, where no folder can be made: set it to one on a disk.`,
        { cause },
      );
    }
    throw explainWriteFailure(cause, path) ?? cause;
  }
}

/**
 * Makes a folder and those that it is in. `mkdir` could do so by itself, but tries for ever where a folder is there in which
 * none can be made, as in /proc.
 */
async function makeFolder(path: string): Promise<void> {
  const parent = dirname(path);
  if (parent !== path && !existsSync(parent)) await makeFolder(parent);
  await mkdir(path, { mode: 0o700 }).catch((cause: unknown) => {
    // It is there already, or another process was first.
    if (!String(cause).includes("EEXIST")) throw cause;
  });
}

async function readMarker(path: string): Promise<z.infer<typeof Marker> | null> {
  let text: string;
  try {
    text = await readFile(join(path, markerName), "utf8");
  } catch (cause) {
    if (String(cause).includes("ENOENT")) return null;
    throw cause;
  }
  try {
    return Marker.parse(JSON.parse(text));
  } catch (cause) {
    throw new OperatorError(`${join(path, markerName)} is damaged: put it back from a backup of ${path}.`, {
      cause,
    });
  }
}

async function createMarker(path: string): Promise<z.infer<typeof Marker>> {
  await refuseForeignFolder(path);
  const marker = {
    kind: "lectern-data",
    databasePassword: randomBytes(24).toString("hex"),
    authSecret: randomBytes(32).toString("hex"),
  } as const;
  const draft = join(path, `${markerName}.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(marker, null, 2), { mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and fails when another process was first: then that one's counts.
    await link(draft, join(path, markerName));
    return marker;
  } catch (cause) {
    const winner = await readMarker(path);
    if (!winner) throw cause;
    return winner;
  } finally {
    await rm(draft, { force: true });
  }
}

/** A folder that holds anything but what a file system puts there itself, or a draft of ours, is someone else's. */
async function refuseForeignFolder(path: string): Promise<void> {
  const names = await readdir(path);
  const foreign = names.some((name) => name !== "lost+found" && !name.startsWith(markerName));
  if (foreign) {
    throw new OperatorError(
      `${path} holds files that are not Lectern's: set LECTERN_DATA to an empty or a new folder.`,
    );
  }
}

/** The major version of the PostgreSQL that made the cluster, which must be there. */
export async function readClusterMajor({ cluster, path }: DataFolder): Promise<string> {
  try {
    return (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  } catch (cause) {
    if (!String(cause).includes("ENOENT")) throw cause;
    throw new OperatorError(
      `${cluster} holds no database: put it back from a backup or, where it is empty, remove it; ` +
        `a volume is to be mounted on ${path} and not on a folder in it.`,
      { cause },
    );
  }
}
