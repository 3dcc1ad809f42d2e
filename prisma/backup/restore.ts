/** Restoring a backup: all of it or nothing. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { OperatorError } from "@/lib/server/operator-error";
import { endOfTable, type Manifest, nextLine, readLines, TableHeader, verifyBackup } from "./format";
import { listApplied, listTables, quote, type Table } from "./tables";

export interface RestoreOptions {
  /** Whether to remove what the database holds; otherwise it must be empty. */
  replace: boolean;
}

/**
 * Fills a migrated database from a backup, in one transaction, after the whole file was verified. Throws an
 * OperatorError for a damaged file, another version's, or a database that is not empty.
 */
export async function restoreBackup(
  url: string,
  path: string,
  { replace }: RestoreOptions,
): Promise<Manifest> {
  const manifest = await verifyBackup(path);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    await mustFit(client, manifest);
    const tables = await listTables(client);
    await (replace ? empty(client, tables) : mustBeEmpty(client, tables));
    await load(client, path, manifest);
    await client.query("commit");
    return manifest;
  } finally {
    await client.end();
  }
}

async function mustFit(client: pg.ClientBase, { migrations, version }: Manifest): Promise<void> {
  const applied = await listApplied(client);
  if (applied.join() === migrations.join()) return;
  throw new OperatorError(
    `The backup is of Lectern ${version}, whose database is another: restore it with that version, and then update.`,
  );
}

async function mustBeEmpty(client: pg.ClientBase, tables: Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select 1 from ${quote(name)} limit 1`);
    if (rowCount) {
      throw new OperatorError(
        "The database is not empty: add --replace to lose what it holds for the backup.",
      );
    }
  }
}

async function empty(client: pg.ClientBase, tables: Table[]): Promise<void> {
  await client.query(`truncate ${tables.map(({ name }) => quote(name)).join(", ")}`);
}

async function load(client: pg.ClientBase, path: string, manifest: Manifest): Promise<void> {
  const lines = readLines(path);
  await nextLine(lines);
  for (const { rows: expected } of manifest.tables) {
    const { table, columns } = TableHeader.parse(JSON.parse((await nextLine(lines)).toString()));
    const list = columns.map(quote).join(", ");
    const target = client.query(copyFrom(`copy ${quote(table)} (${list}) from stdin`));
    await pipeline(Readable.from(rowsOfTable(lines)), target);
    if (target.rowCount !== expected)
      throw new Error(`${table} took ${target.rowCount} rows of ${expected}.`);
  }
}

/** The lines up to the end of the table; the file stays open for the next one. */
async function* rowsOfTable(lines: AsyncGenerator<Buffer, void>): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await nextLine(lines);
    if (line.toString("latin1", 0, 4) === endOfTable) return;
    yield line;
  }
}
