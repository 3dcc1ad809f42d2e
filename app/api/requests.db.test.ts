/** What every operation asks of a request before it looks at what the request wants: type, size, form, origin, pace. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { signedIn } from "@/lib/accounts/testing";
import { passagesBodyLimit } from "@/lib/annotations/longest-passage";
import { allowances, countAgainst } from "@/lib/server/limits";
import * as log from "@/lib/server/log";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import type { Problem } from "@/lib/http/problem";
import { viewerHeader } from "@/lib/http/viewer";
import { aPerson } from "@/prisma/factories";
import {
  browserOf,
  type Caller,
  call,
  callerOf,
  handlerOf,
  isChange,
  operations,
  parametersOf,
  type Sent,
} from "./testing/call";
import { expectProblem } from "./testing/problem";
import type { Operation } from "./testing/call";

const changes = operations().filter(isChange);
const held = globalThis as typeof globalThis & { lecternLimits?: unknown };

let person: Person;
let caller: Caller;

beforeAll(async () => {
  person = await aPerson();
  caller = await callerOf(person);
});

afterEach(() => {
  delete held.lecternLimits;
  vi.restoreAllMocks();
});

async function refusal(operation: Operation, status: number, sent: Sent): Promise<Problem> {
  return await expectProblem(await call(operation, caller, sent), status);
}

describe.each(changes)("%s", (operation) => {
  it("takes JSON only", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "text/json",
    ]) {
      await refusal(operation, 415, { body: "{}", headers: { "Content-Type": type } });
    }
  });

  it("takes a body as long as its limit and none longer, also when it lies about its length", async () => {
    const limit = handlerOf(operation).described.options.bodyLimit ?? 256 * 1024;
    const fits = JSON.stringify({ x: "x".repeat(limit - 8) });
    expect(Buffer.byteLength(fits)).toBe(limit);
    expect((await call(operation, caller, { body: fits })).status).not.toBe(413);
    await refusal(operation, 413, { body: `${fits} ` });
    await refusal(operation, 413, { body: `${fits} `, headers: { "Content-Length": "2" } });
    await refusal(operation, 413, { body: "{}", headers: { "Content-Length": String(limit + 1) } });
  });

  it("says of what is missing that it must be given, in no machine's words", async () => {
    const response = await call(operation, caller, { body: "{}" });
    const said = response.status === 422 ? await response.text() : "";
    await response.body?.cancel().catch(() => undefined);
    expect(said).not.toMatch(/undefined|Invalid input: expected/);
  });

  it("takes what parses, and is an object", async () => {
    for (const body of ["{", "{'a': 1}", '{"a": 1}}', "nonsense"]) {
      await refusal(operation, 400, { body });
    }
    for (const body of ["[]", "null", '"text"', "1"]) {
      expect((await refusal(operation, 422, { body })).errors).toEqual([
        { path: "", message: expect.any(String) as string },
      ]);
    }
  });

  it("takes no text that cannot be kept, and says where each stands", async () => {
    const body =
      '{"a": "\\u0000", "b": {"c": ["x", "\\ud83d"]}, "d": {"\\u0000": 1}, "ok": "\\ud83d\\ude00"}';
    const { errors } = await refusal(operation, 422, { body });
    expect(errors?.map(({ path }) => path).sort()).toEqual(["a", "b.c.1", "d"]);
  });

  it("has no key that nobody would read, and none of what the path and the headers say", async () => {
    const named = parametersOf(operation)[0] ?? "other";
    const body = { rol: "reader", ifMatch: "*", [named]: newId(), toString: 1 };
    const { errors } = await refusal(operation, 422, { body });
    for (const path of Object.keys(body))
      expect(errors).toContainEqual({ path, message: "is not known here" });
  });

  it("borne by a cookie, comes from a page of ours", async () => {
    const { cookie } = await signedIn(person);
    const foreign = [
      { "Sec-Fetch-Site": "cross-site", origin: "https://evil.example" },
      { "Sec-Fetch-Site": "same-site", origin: "http://other.lectern.test" },
      { "Sec-Fetch-Site": "cross-site", origin: "http://lectern.test" },
      { origin: "https://evil.example" },
      { origin: "http://lectern.test.evil.example" },
      { origin: "null" },
      {},
    ];
    for (const headers of foreign) {
      const response = await call(operation, { cookie }, { body: "[]", headers });
      expect((await expectProblem(response, 403)).detail).toContain("did not come from a page");
    }
    for (const headers of [{ "Sec-Fetch-Site": "same-origin" }, { origin: "http://lectern.test" }]) {
      const response = await call(operation, { cookie }, { body: "[]", headers });
      await expectProblem(response, 422);
    }
  });

  it("borne by a token, comes from anywhere", async () => {
    await refusal(operation, 422, { body: "[]", headers: { "Sec-Fetch-Site": "cross-site" } });
  });
});

describe.each(operations())("%s", (operation) => {
  it("says 429 and when to come back, once too much was asked", async () => {
    const narrow = Object.fromEntries(
      Object.keys(allowances).map((name) => [name, { seconds: 90, account: 1, address: 1 }]),
    ) as typeof allowances;
    held.lecternLimits = countAgainst(narrow);
    const headers = { "X-Forwarded-For": "203.0.113.9" };
    const sent = { headers, ...(isChange(operation) ? { body: "[]" } : {}) };
    const first = await call(operation, caller, sent);
    await first.body?.cancel();
    expect(first.status).not.toBe(429);
    for (const who of [caller, {}]) {
      const response = await call(operation, who, sent);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      await expectProblem(response, 429);
    }
  });

  it("leads nowhere with a part of its path that is no id", async () => {
    const names = parametersOf(operation);
    for (const name of names) {
      for (const odd of [
        "x",
        "",
        "\0",
        "\ud800",
        "../..",
        "1' OR '1'='1",
        "0199b0c0-0000-4000-8000-000000000000",
      ]) {
        const body = isChange(operation) ? {} : undefined;
        const odds = Object.fromEntries(names.map((each) => [each, each === name ? odd : newId()]));
        await expectProblem(await handlerOf(operation)(...requestAt(operation, odds, body)), 404);
      }
    }
  });

  it("is refused with 401 for a token that nobody has", async () => {
    for (const authorization of ["Bearer nonsense", "Basic YTpi", "Bearer", "lectern_"]) {
      const response = await call(operation, { authorization });
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
      await expectProblem(response, 401);
    }
  });

  it("tells nothing of a bug but a reference to it", async () => {
    held.lecternLimits = () => Promise.reject(new Error("a secret of the inside"));
    const told = vi.spyOn(log.log, "error").mockReturnValue(undefined);
    const response = await call(operation, caller);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const { detail } = await expectProblem(response, 500);
    expect(detail).not.toContain("secret");
    expect(told).toHaveBeenCalledOnce();
  });
});

it.each(
  changes.filter((operation) => (handlerOf(operation).described.options.bodyLimit ?? 0) > passagesBodyLimit),
)("%s, which may bring a whole article, counts as an import", async (operation) => {
  held.lecternLimits = countAgainst({ ...allowances, import: { seconds: 90, account: 1, address: 1 } });
  const headers = { "X-Forwarded-For": "203.0.113.9" };
  const statuses = [];
  for (let time = 0; time < 2; time += 1) {
    statuses.push((await call(operation, caller, { headers, body: "[]" })).status);
  }
  expect(statuses).toEqual([422, 429]);
});

it.each([
  ["a token that nobody has", 401, { Authorization: "Bearer nonsense" }],
  ["a change from a foreign page", 403, { cookie: "a=b", origin: "https://evil.example" }],
])("%s is answered %i, and counts against its address", async (_what, status, headers) => {
  const narrow = { ...allowances.write, account: 1, address: 2 };
  held.lecternLimits = countAgainst({ ...allowances, write: narrow });
  const from = (address: string) =>
    call("POST /api/groups", {}, { headers: { ...headers, "X-Forwarded-For": address }, body: {} });
  expect((await from("203.0.113.9")).status).toBe(status);
  expect((await from("203.0.113.9")).status).toBe(status);
  const refused = await from("203.0.113.9");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  await expectProblem(refused, 429);
  expect((await from("203.0.113.10")).status).toBe(status);
});

describe("a page that was made for one person", () => {
  const operation: Operation = "POST /api/groups";
  const ask = async (reader: Caller, viewer?: string) =>
    await call(operation, reader, {
      body: { id: newId(), name: "Figures desk", kind: "team" },
      headers: viewer === undefined ? {} : { [viewerHeader]: viewer },
    });

  it("saves nothing in the name of another, who signed in meanwhile in the same browser", async () => {
    const other = await aPerson();
    const { detail } = await expectProblem(await ask(await browserOf(other), person.id), 401);
    expect(detail).toContain("Somebody else is signed in");
    expect((await ask(await browserOf(person), person.id)).status).toBe(201);
    expect((await ask(await browserOf(person))).status).toBe(201);
  });

  it("shows nothing of what the other may see either", async () => {
    const browser = await browserOf(await aPerson());
    await expectProblem(
      await call("GET /api/groups", browser, { headers: { [viewerHeader]: person.id } }),
      401,
    );
  });
});

/** A request with path parameters as Next would hand them over, whatever an address can spell. */
function requestAt(operation: Operation, odd: Record<string, string>, body?: object) {
  const [method] = operation.split(" ");
  const request = new Request("http://lectern.test/", {
    method: method!,
    headers: { ...caller, ...(body ? { "Content-Type": "application/json" } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return [request, { params: Promise.resolve(odd) }] as const;
}
