import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepCurrent, listFiles, sources } from "./build";
import { tryLock } from "./lock";

let folder: string;
let made: number;
const source = (name: string) => join(folder, "sources", name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-build-"));
  await mkdir(source("deep"), { recursive: true });
  await writeFile(source("deep/page.tsx"), "one");
  await writeFile(join(folder, "lock.json"), "one");
  made = 0;
});
afterEach(() => rm(folder, { recursive: true }));

/** Makes what is to be made, unless it is there; `make` is how. */
async function keep(make = () => Promise.resolve()): Promise<number> {
  const inputs = [join(folder, "sources"), join(folder, "lock.json"), join(folder, "not-there")];
  await keepCurrent({ folder: join(folder, "made"), inputs, proof: "PROOF" }, async () => {
    made += 1;
    await mkdir(join(folder, "made"), { recursive: true });
    await make();
    await writeFile(join(folder, "made", "PROOF"), "");
  });
  return made;
}

test("what is made from the sources is made once", async () => {
  expect(await keep()).toBe(1);
  expect(await keep()).toBe(1);
});

test("it is made again when a source changed, came, went, or got another name", async () => {
  await keep();
  await writeFile(source("deep/page.tsx"), "two");
  expect(await keep()).toBe(2);
  await writeFile(source("new.ts"), "");
  expect(await keep()).toBe(3);
  await rm(source("new.ts"));
  expect(await keep()).toBe(4);
  await rm(source("deep/page.tsx"));
  await writeFile(source("deep/layout.tsx"), "two");
  expect(await keep()).toBe(5);
  await writeFile(join(folder, "lock.json"), "two");
  expect(await keep()).toBe(6);
});

test("a test that changed is no reason to", async () => {
  await keep();
  await writeFile(source("deep/page.test.tsx"), "");
  expect(await keep()).toBe(1);
});

test("one whose making broke off is made again", async () => {
  await expect(keep(() => Promise.reject(new Error("power cut")))).rejects.toThrow("power cut");
  expect(await keep()).toBe(2);
  await writeFile(source("new.ts"), "");
  await expect(keep(() => Promise.reject(new Error("power cut")))).rejects.toThrow("power cut");
  await rm(source("new.ts"));
  expect(await keep()).toBe(4);
});

test("one that lost what proves it is made again, whatever its stamp says", async () => {
  await keep();
  await rm(join(folder, "made", "PROOF"));
  expect(await keep()).toBe(2);
});

test("programs that come at the same moment make it once, and none goes on before it is whole", async () => {
  const isWhole = () => readFile(join(folder, "made", "whole"), "utf8").catch(() => "no");
  const make = async () => {
    await rm(join(folder, "made", "whole"), { force: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writeFile(join(folder, "made", "whole"), "yes");
  };
  const seen = [1, 2, 3].map(() => keep(make).then(isWhole));
  expect(await Promise.all(seen)).toEqual(["yes", "yes", "yes"]);
  expect(made).toBe(1);
});

test("a program that was killed while it made it keeps nobody waiting", async () => {
  const path = join(folder, "made");
  const hold = `const { tryLock } = await import("./bin/lock.ts"); console.log(await tryLock(process.argv[1]));
    setInterval(() => undefined, 1000);`;
  const program = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", hold, path]);
  await once(program.stdout, "data");
  expect(await tryLock(path)).toBeNull();
  program.kill("SIGKILL");
  await once(program, "exit");
  expect(await keep()).toBe(1);
});

test("every file that the pages import is one of the sources", async () => {
  const isOfPages = (file: string) => /\.tsx?$/.test(file) && !/\/testing(\.ts|\/)/.test(file);
  const files = (await Promise.all(sources.map(listFiles))).flat().filter(isOfPages);
  expect(files.length).toBeGreaterThan(100);
  // Made from the schema and the packages, which are among the sources.
  const known = [...sources, "prisma/generated"];
  for (const file of files) {
    for (const [, path = ""] of (await readFile(file, "utf8")).matchAll(/from "@\/([^"]+)"/g)) {
      const isKnown = known.some((each) => `${path}.ts` === each || path.startsWith(`${each}/`));
      expect(isKnown, `${file} imports ${path}`).toBe(true);
    }
  }
});
