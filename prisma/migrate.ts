/**
 * Migrations, by Prisma's own schema engine in its WebAssembly form: the native one is downloaded when first
 * used, which a closed network does not allow. Applied migrations are recorded in `_prisma_migrations`, just as
 * `prisma migrate deploy` would.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import type { DiffTarget, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pg from "pg";
import { OperatorError } from "@/lib/server/operator-error";

const filters = { externalTables: [], externalEnums: [] };
const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };

/** Any fixed number: whoever migrates a database holds this advisory lock in it. */
const migrationLock = 7_261_001;

/** The folder of the migrations, relative to where Lectern runs: its own folder. */
export const migrationsFolder = join("prisma", "migrations");

/** The schema as the last migration leaves it, which the next one starts from. */
export const migratedSchema = join(migrationsFolder, "schema.prisma");

/** Lists the migrations' names, oldest first. */
export async function listMigrations(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Applies the migrations that a database lacks and answers their names; processes that migrate the same
 * database at once wait for each other. Each migration is applied whole or not at all. Throws what PostgreSQL
 * says when one fails.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const adapter = new WholeScripts(pool);
  // A broken connection also fails the query on it, which is enough.
  lock.on("error", () => undefined);
  pool.on("error", () => undefined);
  try {
    await lock.connect();
    await lock.query("select pg_advisory_lock($1)", [migrationLock]);
    await prepareRecords(lock);
    const engine = await openEngine(adapter);
    const migrationsList = await readMigrations();
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (cause) {
    throw adapter.failure ?? cause;
  } finally {
    await Promise.all([pool.end(), lock.end()]);
  }
}

/**
 * Refuses a database that a newer Lectern migrated, and forgets what failed: such a migration left nothing but
 * its record, which would block every later one.
 */
async function prepareRecords(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query("select 1 where to_regclass('_prisma_migrations') is not null");
  if (!rowCount) return;
  await client.query("delete from _prisma_migrations where finished_at is null");
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations",
  );
  const known = new Set(await listMigrations());
  if (rows.some(({ name }) => !known.has(name))) {
    throw new OperatorError(
      "A newer Lectern has used this database: start that one, or restore a backup of before.",
    );
  }
}

/** Writes the SQL that leads from one schema text to another; empty when they come to the same. */
export async function diffSchemas(url: string, from: string, to: string): Promise<string> {
  // The engine reads nothing of the database to compare two texts, but does not begin without one.
  const engine = await openEngine(new PrismaPg({ connectionString: url, max: 1, allowExitOnIdle: true }));
  const datamodel = (content: string): DiffTarget => ({
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
  });
  const diff = { from: datamodel(from), to: datamodel(to), script: true, exitCode: null, filters };
  const { stdout } = await engine.diff(diff);
  return stdout === null || stdout.startsWith("-- This is an empty migration") ? "" : stdout;
}

async function readMigrations(): Promise<MigrationList> {
  const names = await listMigrations();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(join(migrationsFolder, name, "migration.sql"), "utf8");
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

async function openEngine(adapter: PrismaPg): Promise<SchemaEngine> {
  const { SchemaEngine } = await (engineModule ??= loadEngineModule());
  const migrating = bindMigrationAwareSqlAdapterFactory(adapter);
  return SchemaEngine.new({ datamodels: undefined }, () => undefined, migrating);
}

/** Loaded once: a second instance would share the first one's memory views and break. */
let engineModule: ReturnType<typeof loadEngineModule> | null = null;

/** The package's own entry imports the .wasm file, which Node cannot: so it is instantiated by hand. */
async function loadEngineModule() {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const module = await WebAssembly.compile(await readFile(join(folder, "schema_engine_bg.wasm")));
  const imports = Object.entries(engine).map(([name, called]) =>
    name.startsWith("__wbg_setTimeout") ? [name, setTimeoutAside] : [name, called],
  );
  const { exports } = await WebAssembly.instantiate(module, {
    "./schema_engine_bg.js": Object.fromEntries(imports) as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return engine;
}

/** The engine never takes back its timer of ten seconds, which would keep every program from ending until then. */
function setTimeoutAside(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}

/**
 * Prisma's adapter cuts a script at every semicolon, even inside a function's body, and sends each piece alone.
 * PostgreSQL takes a script as it is, and then runs it as one transaction.
 */
class WholeScripts extends PrismaPg {
  /** What PostgreSQL said of a script that failed; the engine itself tells no more than "external error". */
  failure: unknown = null;

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (cause) {
        this.failure = cause;
        throw cause;
      }
    };
    return connection;
  }
}
