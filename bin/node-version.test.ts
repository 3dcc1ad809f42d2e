import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { refuseNode } from "./node-version.js";

const range = "^20.19 || ^22.13 || >=24";

const Engines = z.looseObject({ node: z.string().optional() });
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      optional: z.literal(true).optional(),
      engines: z.union([Engines, z.array(z.unknown())]).optional(),
    }),
  ),
});

/** Belongs to `prisma dev`, which nothing here runs, and is loaded by nothing else. */
const neverLoaded = ["node_modules/@prisma/streams-local"];

test.each(["20.19.0", "20.20.2", "22.13.0", "22.21.1", "24.0.0", "25.1.0", "26.0.0"])(
  "Node %s will do",
  (version) => {
    expect(refuseNode(version)).toBeNull();
  },
);

test.each(["14.21.3", "18.20.8", "20.18.3", "21.7.3", "22.0.0", "22.12.0", "23.11.1"])(
  "Node %s is refused in one sentence that says what to install",
  (version) => {
    expect(refuseNode(version)).toBe(
      "Lectern runs on Node 20 from 20.19 on, on Node 22 from 22.13 on, and on Node 24 and later, " +
        `and this is Node ${version}: install Node 24 or later.`,
    );
  },
);

test("package.json asks for the same versions, and the lock file with it", async () => {
  const { engines } = JSON.parse(await readFile("package.json", "utf8")) as { engines: { node: string } };
  expect(engines.node).toBe(range);
  expect((await lockedEngines())[""]).toBe(range);
});

test("README.md names the same versions", async () => {
  expect(await readFile("README.md", "utf8")).toContain(
    "Node 20 (from 20.19), 22 (from 22.13), or 24 and later",
  );
});

test("every locked package takes the first version of each", async () => {
  const engines = Object.entries(await lockedEngines()).filter(([name]) => !neverLoaded.includes(name));
  expect(engines.length).toBeGreaterThan(100);
  for (const version of [
    [20, 19],
    [22, 13],
    [24, 0],
  ] as const) {
    const refusing = engines.filter(([, wanted]) => !takes(wanted, version));
    expect(refusing, `Node ${version.join(".")}`).toEqual([]);
  }
});

/** What the packages want that npm installs everywhere; it leaves out an optional one that does not fit. */
async function lockedEngines(): Promise<Record<string, string>> {
  const { packages } = Lock.parse(JSON.parse(await readFile("package-lock.json", "utf8")));
  const wanted = Object.entries(packages).flatMap(([name, { optional, engines }]) => {
    if (optional || Array.isArray(engines) || engines?.node === undefined) return [];
    return [[name, engines.node] as const];
  });
  return Object.fromEntries(wanted);
}

/** Whether a range of npm's takes a version; of its notations those that the lock file has. */
function takes(range: string, [major, minor]: readonly [number, number]): boolean {
  return range.split("||").some((part) => {
    const [, sign, wanted, wantedMinor] = /^(\^|>=|)\s*v?(\d+)(?:\.(\d+|x))?[\d.x]*$/.exec(part.trim()) ?? [];
    if (wanted === undefined) throw new Error(`No such range was met before: ${range}.`);
    const isFromMinor = minor >= (Number(wantedMinor) || 0);
    if (sign === ">=" && major > Number(wanted)) return true;
    return major === Number(wanted) && isFromMinor;
  });
}
