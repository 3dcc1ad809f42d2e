/** Writing a backup: every table in one snapshot, while Lectern goes on working. */
import { createHash } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { endOfTable, type Manifest } from "./format";
import { listApplied, listTables, quote, type Table } from "./tables";

/** Writes a database to a file, which appears when it is whole; only its owner may read it. */
export async function writeBackup(url: string, path: string): Promise<Manifest> {
  const client = new pg.Client({ connectionString: url });
  const draft = `${path}.partial`;
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const tables = await listTables(client);
    const manifest = await describe(client, tables);
    const file = await open(draft, "w", 0o600);
    await pipeline(
      Readable.from(writeLines(client, manifest, tables)),
      createGzip(),
      file.createWriteStream({ flush: true }),
    );
    await rename(draft, path);
    return manifest;
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

async function describe(client: pg.ClientBase, tables: Table[]): Promise<Manifest> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile("package.json", "utf8")));
  const counts: Manifest["tables"] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${quote(name)}`);
    counts.push({ table: name, rows: rows[0]?.rows ?? 0 });
  }
  const migrations = await listApplied(client);
  return { kind: "lectern-backup", version, createdAt: new Date().toISOString(), migrations, tables: counts };
}

async function* writeLines(
  client: pg.ClientBase,
  manifest: Manifest,
  tables: Table[],
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const hashed = (chunk: Buffer | string) => {
    hash.update(chunk);
    return Buffer.from(chunk);
  };
  yield hashed(`${JSON.stringify(manifest)}\n`);
  for (const { name, columns } of tables) {
    yield hashed(`${JSON.stringify({ table: name, columns })}\n`);
    const list = columns.map(quote).join(", ");
    const rows = client.query(copyTo(`copy ${quote(name)} (${list}) to stdout`)) as AsyncIterable<Buffer>;
    for await (const chunk of rows) yield hashed(chunk);
    yield hashed(endOfTable);
  }
  yield Buffer.from(`${hash.digest("hex")}\n`);
}
