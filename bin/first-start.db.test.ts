/** The first start in a new folder, as a newcomer makes it: broken off, made again, and the command line beside it. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { readEnv } from "@/lib/server/env";
import { type OpenDatabase, openDatabase } from "./database";
import { main as lectern } from "./lectern";

// A cluster is made, and programs are started: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-first-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const environment = () => ({ LECTERN_DATA: folder, DATABASE_URL: "", HOST: "127.0.0.1", PORT: "0" });

/** Starts Lectern as the head of a process group, as a terminal does, and presses Ctrl-C once it prints something. */
async function interruptAt(
  printed: RegExp,
): Promise<{ code: number | null; output: string; lingered: number }> {
  const start = spawn(process.execPath, ["bin/run.js", "start"], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment() },
  });
  let output = "";
  let isPressed = false;
  let saidLast = 0;
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    saidLast = Date.now();
    if (isPressed || !printed.test(output)) return;
    isPressed = true;
    process.kill(-start.pid!, "SIGINT");
  };
  start.stdout.on("data", read);
  start.stderr.on("data", read);
  const [code] = (await once(start, "close")) as [number | null];
  return { code, output, lingered: Date.now() - saidLast };
}

test("Ctrl-C while the example is made stops it in a word, and at once", async () => {
  const { code, output, lingered } = await interruptAt(/Filling it with the example/);
  expect(output.trim().split("\n")).toEqual([
    `Starting the database in ${folder}.`,
    "Filling it with the example, this first time.",
    "Stopped.",
  ]);
  expect(code).toBe(0);
  expect(lingered).toBeLessThan(5000);
});

describe("the next one, on all addresses of the machine", () => {
  let running: OpenDatabase;

  beforeAll(async () => {
    const settings = readEnv({ NODE_ENV: "test", ...environment(), HOST: "0.0.0.0" });
    running = await openDatabase(settings, { serve: true });
  });
  afterAll(() => running.release());

  test("finds nothing of what was broken off, and makes no account that nobody asked for", async () => {
    const client = new pg.Client({ connectionString: running.url });
    await client.connect();
    const { rows } = await client.query(`select datname, (select count(*)::int from "User") as people
      from pg_database where datname like 'lectern%'`);
    await client.end();
    expect(rows).toEqual([{ datname: "lectern", people: 0 }]);
  });

  test("has the commands of README.md beside it, which do what they say as they stand", async () => {
    const report = join(folder, "report.html");
    await run("user", "create", "amara@example.org");
    const printed: Record<string, string> = {};
    for (const [name = "", ...words] of await commandsInReadme()) {
      const places = new Map([
        ["LOGIN", "amara@example.org"],
        ["DOCUMENT", printed.import ?? ""],
        ["ID", printed["token list"]?.split("\t")[0] ?? ""],
        ["report.html", report],
      ]);
      const told = await run(name, ...words.map((word) => places.get(word) ?? word));
      printed[name] ??= told;
      printed[`${name} ${words[0] ?? ""}`] = told;
    }
    expect(printed.user).toMatch(/^password: \S+$/);
    expect(printed.token).toMatch(/^lectern_\S+$/);
    expect(printed.import).toMatch(/^[0-9a-f-]{36}$/);
    expect(printed["user list"]).toContain("amara@example.org\t-\tamara\t-\t-");
    expect(printed["token list"]).toContain("\tClass tool\t");
    expect(printed["token revoke"]).toBe("");
    expect(printed.export).toBe("");
    expect(await readFile(report, "utf8")).toContain("an anchor never lies");
  });

  test("a command prints its result and nothing else, whatever its packages have to say", () => {
    const command = ["bin/run.js", "lectern", "import", "README.md", "--as", "amara@example.org"];
    const env = { ...process.env, ...environment() };
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^[0-9a-f-]{36}\n$/);
  });
});

/** Runs a command of the command line; answers what it printed. */
async function run(...args: string[]): Promise<string> {
  for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
  // A process of its own would open its database anew.
  Reflect.deleteProperty(globalThis, "lecternDb");
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
  await lectern(args);
  return printed.join("\n");
}

/** The words of each command after `npm run lectern --`, as a shell takes them apart. */
async function commandsInReadme(): Promise<string[][]> {
  const lines = (await readFile("README.md", "utf8")).matchAll(/^ {4}npm run lectern -- ([^#\n]*)/gm);
  return [...lines].map(([, rest = ""]) =>
    [...rest.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word),
  );
}
