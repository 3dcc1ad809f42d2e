/** What every address answers, whatever it is asked for: which methods it has, and what the browser is to refuse. */
import { describe, expect, it } from "vitest";
import * as everyOtherAddress from "./[[...path]]/route";
import * as auth from "./auth/[...nextauth]/route";
import * as health from "./health/route";
import { addresses } from "./openapi.json/addresses";
import * as openapi from "./openapi.json/route";
import * as ready from "./ready/route";
import { methods } from "./testing/call";
import { expectProblem } from "./testing/problem";

/** Addresses that no route() answers: GET is all they know. */
const plain: Record<string, Record<string, unknown>> = {
  "/api/health": health,
  "/api/ready": ready,
  "/api/openapi.json": openapi,
};
/** What the browser is told with every answer (see lib/server/security-headers.ts). */
function expectGuarded(response: Response) {
  const { headers } = response;
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).not.toBeNull();
  expect(headers.get("permissions-policy")).not.toBeNull();
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'/);
  expect(headers.get("access-control-allow-origin")).toBeNull();
}

const nowhere = { params: Promise.resolve({}) };

describe.each(Object.entries({ ...addresses, ...plain }))("%s", (address, handlers) => {
  const all = handlers as Record<string, (...args: unknown[]) => Response | Promise<Response>>;

  it("answers 405 with what it allows to every method it does not have", async () => {
    const refused = methods.filter((method) => !("described" in all[method]!));
    const allowed = methods.filter((method) => !refused.includes(method));
    const own = address in plain ? ["GET"] : allowed;
    for (const method of refused.filter((each) => !(address in plain && each === "GET"))) {
      const response = await all[method]!(new Request("http://lectern.test/", { method }), nowhere);
      const names = (response.headers.get("allow") ?? "").split(", ");
      expect(names.filter((name) => !["HEAD", "OPTIONS"].includes(name))).toEqual(own);
      expect(names.includes("HEAD")).toBe(own.includes("GET"));
      expectGuarded(response);
      await expectProblem(response, 405);
    }
  });

  it("tells with OPTIONS what it has, and no more", async () => {
    const own = address in plain ? ["GET"] : methods.filter((method) => "described" in all[method]!);
    const response = await all.OPTIONS!(new Request("http://lectern.test/", { method: "OPTIONS" }), nowhere);
    const head = own.includes("GET") ? ["HEAD"] : [];
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")?.split(", ")).toEqual([...own, ...head, "OPTIONS"]);
    expectGuarded(response);
  });

  it("tells the browser what to refuse, with whatever it answers", async () => {
    for (const method of methods) {
      const headers = { "x-forwarded-proto": "https" };
      const request = new Request("http://lectern.test/", { method, headers });
      const response = await all[method]!(request, nowhere);
      expectGuarded(response);
      await response.body?.cancel();
    }
  });
});

const signingIn: [string, "GET" | "POST" | "PUT", string][] = [
  ["what there is to sign in with", "GET", "providers"],
  ["a token for clients that are no browser", "GET", "csrf"],
  ["who is there", "GET", "session"],
  ["the way to our own page", "GET", "signin"],
  ["the way to what went wrong", "GET", "error"],
  ["nothing", "GET", "nothing"],
  ["a wrong password", "POST", "callback/credentials"],
  ["a sign-out", "POST", "signout"],
  ["a method that is not there", "PUT", "session"],
];

it.each(signingIn)(
  "/api/auth tells the browser what to refuse, answering %s",
  async (_what, method, path) => {
    const headers = { "Sec-Fetch-Site": "same-origin", "x-forwarded-proto": "https" };
    const body = method === "POST" ? { body: new URLSearchParams({ login: "nobody" }) } : {};
    const request = new Request(`http://lectern.test/api/auth/${path}`, { method, headers, ...body });
    const response = await auth[method](request, { params: Promise.resolve({ nextauth: path.split("/") }) });
    expect(response.status).toBeLessThan(500);
    expectGuarded(response);
    if (method !== "PUT") expect(response.headers.get("strict-transport-security")).not.toBeNull();
  },
);

it("an address that there is not is a problem too, with every method", async () => {
  for (const method of [...methods, "OPTIONS"] as const) {
    const response = everyOtherAddress[method]();
    expectGuarded(response);
    await expectProblem(response, 404);
  }
});
