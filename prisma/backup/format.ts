/**
 * The backup file: gzip of lines. The first is the manifest, as JSON. Then for each table its header, as JSON, its
 * rows as PostgreSQL's COPY writes them, one a line, and the line `\.`, which no row can be. The last line is the
 * SHA-256 of all before it.
 */
import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { OperatorError } from "@/lib/server/operator-error";

export const Manifest = z.object({
  kind: z.literal("lectern-backup"),
  /** The version of Lectern that wrote it. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** The number of rows by table, in an order in which no row comes before one it refers to. */
  tables: z.array(z.object({ table: z.string(), rows: z.number().int() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const TableHeader = z.object({ table: z.string(), columns: z.array(z.string()) });

export const endOfTable = "\\.\n";

/** Reads a file's lines, each with its line feed. Throws when it is cut short or is no gzip. */
export async function* readLines(path: string): AsyncGenerator<Buffer, void> {
  const unzipped = createGunzip();
  // Its failure destroys `unzipped`, and so comes out of the loop below.
  pipeline(createReadStream(path), unzipped).catch(() => undefined);
  let rest: Buffer[] = [];
  for await (const chunk of unzipped as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end + 1)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
}

/**
 * Reads a whole backup and answers its manifest. Throws an OperatorError for a file that is none, or of which
 * anything is missing or changed.
 */
export async function verifyBackup(path: string): Promise<Manifest> {
  try {
    return await verify(path);
  } catch (cause) {
    if (isMissing(cause))
      throw new OperatorError(`There is no file ${path}: give the path of a backup.`, { cause });
    throw new OperatorError(`${path} is not a whole and unchanged backup of Lectern: use another one.`, {
      cause,
    });
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

async function verify(path: string): Promise<Manifest> {
  const lines = readLines(path);
  const first = await nextLine(lines);
  const manifest = Manifest.parse(JSON.parse(first.toString()));
  const hash = createHash("sha256").update(first);
  for (const expected of manifest.tables) {
    const header = await nextLine(lines);
    if (TableHeader.parse(JSON.parse(header.toString())).table !== expected.table)
      throw new Error("wrong table");
    hash.update(header);
    let rows = -1;
    for (let line = header; line.toString("latin1", 0, 4) !== endOfTable; rows += 1) {
      line = await nextLine(lines);
      hash.update(line);
    }
    if (rows !== expected.rows)
      throw new Error(`${expected.table} has ${rows} rows and not ${expected.rows}`);
  }
  const last = await nextLine(lines);
  if (last.toString().trim() !== hash.digest("hex")) throw new Error("wrong checksum");
  return manifest;
}

/** The next line of a file that must have one. */
export async function nextLine(lines: AsyncGenerator<Buffer, void>): Promise<Buffer> {
  const next = await lines.next();
  if (next.done) throw new Error("The file ends too soon.");
  return next.value;
}
