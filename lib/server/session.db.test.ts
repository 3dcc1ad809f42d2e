import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { signedIn, someone } from "@/lib/accounts/testing";
import { createClient } from "@/prisma/client";
import { hereHeader } from "./here";
import { allowances, countAgainst } from "./limits";
import { log } from "./log";
import { takeFromPageLimit } from "./page-limit";
import { currentActor } from "./session";

/** What Next tells a server component of its request. */
const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(sent.headers) }));

const held = globalThis as typeof globalThis & {
  lecternLimits?: unknown;
  lecternDb?: unknown;
  lecternFailedAt?: number;
};
const narrow = { seconds: 60, account: 2, address: 3 };

beforeEach(() => {
  held.lecternLimits = countAgainst({ ...allowances, read: narrow, export: narrow });
});
afterEach(() => {
  delete held.lecternLimits;
  delete held.lecternFailedAt;
});

/** Looks at a page; answers who looked, or the address that the view was sent to. */
async function view(address: string, cookie?: string): Promise<string> {
  sent.headers = new Headers({ "x-forwarded-for": address, [hereHeader]: "/documents/7?version=2" });
  if (cookie !== undefined) sent.headers.set("cookie", cookie);
  try {
    return (await currentActor()).kind;
  } catch (error) {
    return String((error as { digest?: string }).digest).split(";")[2] ?? "";
  }
}

const wait = /^\/wait\?seconds=\d+&next=%2Fdocuments%2F7%3Fversion%3D2$/;

it("a page is shown so often to an account, and so often to an address, and then says how long to wait", async () => {
  const { cookie } = await signedIn(await someone());
  expect(await view("192.0.2.1", cookie)).toBe("person");
  expect(await view("192.0.2.2", cookie)).toBe("person");
  expect(await view("192.0.2.3", cookie)).toMatch(wait);
  for (let time = 0; time < 2; time += 1) expect(await view("192.0.2.1")).toBe("anonymous");
  expect(await view("192.0.2.1")).toMatch(wait);
  expect(await view("192.0.2.4")).toBe("anonymous");
});

it("a page that cannot reach the database leads to the one that says so, with the way back", async () => {
  const { cookie } = await signedIn(await someone());
  const { lecternDb } = held;
  held.lecternDb = createClient("postgresql://nobody:nothing@127.0.0.1:1/nowhere");
  const told = vi.spyOn(log, "error").mockReturnValue(undefined);
  onTestFinished(() => {
    held.lecternDb = lecternDb;
    told.mockRestore();
  });
  const unreachable = "/unreachable?next=%2Fdocuments%2F7%3Fversion%3D2";
  expect(await view("192.0.2.5", cookie)).toBe(unreachable);
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ path: "/documents/7" }), expect.any(String));
  // Whoever asks right after waits for nothing, and whoever asks later finds out how it is by then.
  held.lecternDb = lecternDb;
  expect(await view("192.0.2.6", cookie)).toBe(unreachable);
  expect(told).toHaveBeenCalledTimes(1);
  held.lecternFailedAt = Date.now() - 3000;
  expect(await view("192.0.2.6", cookie)).toBe("person");
});

it("a page that costs more than reading takes from a narrower limit as well", async () => {
  sent.headers = new Headers({ "x-forwarded-for": "192.0.2.9" });
  const take = () => takeFromPageLimit("export", { kind: "anonymous" });
  for (let time = 0; time < 3; time += 1) await take();
  await expect(take()).rejects.toThrow("NEXT_REDIRECT");
});
