import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type EmbeddedDatabase, openEmbedded } from "./embedded";
import { readPostmasterState } from "./embedded/postmaster-file";

// A cluster is made, started or stopped in each, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const settings = { fsync: "off" };
const secrets = { databasePassword: "p".repeat(16), authSecret: "s".repeat(32) };
let parent: string;
/** Where the data folder is: the same one, stopped between tests, unless a test says that its own is new. */
let folder: string;
let opened: EmbeddedDatabase[];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "lectern-embedded-"));
  await chmod(parent, 0o700);
});

beforeEach(() => {
  folder = join(parent, "data");
  opened = [];
});

afterEach(async () => {
  for (const database of opened) await database.release();
});

afterAll(() => rm(parent, { recursive: true }));

function useNewFolder(): void {
  folder = join(parent, crypto.randomUUID());
}

async function open(options: { serve?: boolean } = {}): Promise<EmbeddedDatabase> {
  const database = await openEmbedded(folder, { settings, ...options });
  opened.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
}

/** The processes of the leases; a number is used again late enough to tell one from the next. */
async function leases(database: EmbeddedDatabase): Promise<number[]> {
  const sql = "select pid from pg_stat_activity where application_name = 'lectern-lease'";
  return ((await query(database.url("postgres"), sql)) as { pid: number }[]).map(({ pid }) => pid);
}

const postmaster = () => readPostmasterState(join(folder, "postgres"));

describe("the bundled database", () => {
  test("starts for the first program and stops after the last, keeping what was written", async () => {
    const first = await open();
    const second = await open();
    await query(first.url("postgres"), "create table kept as select 1 as one");
    await first.release();
    expect(await query(second.url("postgres"), "select one from kept")).toEqual([{ one: 1 }]);
    await second.release();
    expect((await postmaster()).kind).toBe("stopped");
    const third = await open();
    expect(await query(third.url("postgres"), "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("is started once by programs that come at the same moment", async () => {
    useNewFolder();
    const all = await Promise.all([open(), open(), open()]);
    expect(new Set(all.map((database) => database.url("postgres"))).size).toBe(1);
  });

  test("recovers when its server was killed, and says so to who was using it", async () => {
    const before = await open();
    await query(before.url("postgres"), "create table rescued as select 1 as one");
    const state = await postmaster();
    if (state.kind !== "ready") throw new Error("not running");
    process.kill(state.pid, "SIGKILL");
    await before.lost;
    const after = await open();
    expect(await query(after.url("postgres"), "select one from rescued")).toEqual([{ one: 1 }]);
  });

  test("is used on by who held it when a process of one connection was killed, as for want of memory", async () => {
    const held = await open({ serve: true });
    const lost = vi.fn<() => void>();
    void held.lost.then(lost);
    const [killed = 0] = await leases(held);
    process.kill(killed, "SIGKILL");
    await vi.waitFor(
      async () => expect(await leases(held)).toEqual([expect.not.toBeOneOf([killed])]),
      20_000,
    );
    await expect(open({ serve: true })).rejects.toThrow("Another Lectern already serves");
    expect(lost).not.toHaveBeenCalled();
    await held.release();
    expect((await postmaster()).kind).toBe("stopped");
  });

  test("is given up where it lives and lets its holder in no more, and is stopped then", async () => {
    useNewFolder();
    const held = await open();
    const [lease = 0] = await leases(held);
    const lockOut = `begin; alter role lectern nologin; commit; select pg_terminate_backend(${lease})`;
    await query(held.url("postgres"), lockOut);
    await held.lost;
    expect((await postmaster()).kind).toBe("ready");
    await held.release();
    expect((await postmaster()).kind).toBe("stopped");
  });

  test("is not fooled by a lock file whose number another program has now", async () => {
    await (await open()).release();
    const file = join(folder, "postgres", "postmaster.pid");
    await writeFile(file, `${String(process.ppid)}\n${folder}\n1\n5432\n\n\n\nready\n`);
    expect((await postmaster()).kind).toBe("stopped");
    const again = await open();
    expect(await query(again.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("is served by one web server at a time, with the command line beside it", async () => {
    await open({ serve: true });
    await expect(open({ serve: true })).rejects.toThrow(
      /^Another Lectern already serves .*: stop it, or set/,
    );
    await open();
  });

  test("leaves a folder alone that holds something else", async () => {
    useNewFolder();
    await mkdir(folder);
    await writeFile(join(folder, "thesis.txt"), "precious");
    await expect(open()).rejects.toThrow(/holds files that are not Lectern's/);
  });

  test("refuses a file where its folder should be", async () => {
    useNewFolder();
    await writeFile(folder, "precious");
    await expect(open()).rejects.toThrow(/^LECTERN_DATA is .*, which is not a folder: set it to one\.$/);
    expect(await readFile(folder, "utf8")).toBe("precious");
  });

  // A recursive `mkdir` of Node's never ends there, and takes with it the thread that would end it.
  test.runIf(process.platform === "linux")("refuses a place where no folder can be made", async () => {
    for (const place of ["/proc/lectern", "/proc/lectern/data"]) {
      folder = place;
      await expect(open()).rejects.toThrow(
        /^LECTERN_DATA is \/proc\/.*, where no folder can be made: set it to one/,
      );
    }
    useNewFolder();
  });

  test("refuses a cluster of another major version", async () => {
    useNewFolder();
    await (await open()).release();
    await writeFile(join(folder, "postgres", "PG_VERSION"), "12\n");
    await expect(open()).rejects.toThrow(/was made by PostgreSQL 12/);
  });

  test("refuses a cluster's folder without a cluster, as where a volume is mounted on it", async () => {
    useNewFolder();
    await mkdir(join(folder, "postgres"), { recursive: true });
    await writeFile(join(folder, "lectern.json"), JSON.stringify({ ...secrets, kind: "lectern-data" }));
    await expect(open()).rejects.toMatchObject({
      name: "OperatorError",
      message: expect.stringMatching(
        /postgres holds no database: .* mounted on \S+ and not on a folder in it\.$/,
      ) as string,
    });
  });

  test("makes a database whole or not at all", async () => {
    const database = await open();
    const broken = database.create("shelf", () => Promise.reject(new Error("power cut")));
    await expect(broken).rejects.toThrow("power cut");
    await database.create("shelf", async (url) => {
      await query(url, "create table books (title text)");
    });
    expect(await query(database.url("shelf"), "select * from books")).toEqual([]);
  });

  test("tells of a disk that fills while a database is made", async () => {
    const database = await open();
    const reason = 'could not extend file "base/16384/2606": No space left on device';
    const full = database.create("large", () => Promise.reject(new Error(reason)));
    await expect(full).rejects.toMatchObject({
      name: "OperatorError",
      message: `The disk that holds ${folder} is full: free some space, or set LECTERN_DATA to a folder on another disk.`,
    });
  });

  test("keeps its secrets from others", async () => {
    await open();
    const marker = JSON.parse(await readFile(join(folder, "lectern.json"), "utf8")) as Record<string, string>;
    const database = opened[0]?.url("postgres") ?? "";
    expect(database).toContain(marker.databasePassword);
    await expect(query(database.replace(marker.databasePassword ?? "", "guess"), "select 1")).rejects.toThrow(
      /password/,
    );
  });
});
