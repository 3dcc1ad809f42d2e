/** Guessing at passwords, from the sign-in page's form on; how often is told in guesses.test.ts. */
import { afterEach, expect, it, vi } from "vitest";
import { POST } from "@/app/api/auth/[...nextauth]/route";
import { log } from "@/lib/server/log";
import { goodPassword, requestFor, someone } from "../testing";
import { explainFault } from "./faults";
import { guessesAllowed } from "./guesses";

afterEach(() => vi.restoreAllMocks());

interface Try {
  fields: Record<string, string>;
  headers: Record<string, string>;
}

/** Sends the sign-in page's form. */
async function submit({ fields, headers }: Try): Promise<Response> {
  const request = requestFor("/api/auth/callback/credentials", {
    body: new URLSearchParams(fields),
    headers,
  });
  return await POST(request, { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) });
}

it("guessing ends after ten wrong ones from one network with 429 and the seconds to wait, even for the right one", async () => {
  const carol = await someone("Carol");
  const headers = { "x-forwarded-for": "198.51.100.1" };
  const guess = async (password: string, from = headers) =>
    await submit({ fields: { login: carol.email, password, json: "true" }, headers: from });
  for (let count = 0; count < guessesAllowed.pair; count += 1) {
    expect((await guess("not this one")).status).toBe(401);
  }
  const refused = await guess(goodPassword);
  expect(refused.status).toBe(429);
  const told = (await refused.json()) as { detail: string; url: string };
  expect(told.detail).toBe("Too many wrong passwords. Try again in 15 minutes.");
  const { searchParams } = new URL(told.url);
  expect(explainFault(searchParams.get("error") ?? "", Number(searchParams.get("wait")))).toBe(told.detail);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(600);
  expect((await guess(goodPassword, { "x-forwarded-for": "203.0.113.77" })).status).toBe(200);
});

it("guessing is told in the log: whose account, from where, and once that no more is tried; never what was typed", async () => {
  const warn = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  const eve = await someone("Eve");
  const fields = { login: eve.email, password: "not this one" };
  const headers = { "x-forwarded-for": "198.51.100.3" };
  for (let count = 0; count < guessesAllowed.pair + 3; count += 1) await submit({ fields, headers });
  await submit({ fields: { ...fields, login: "my password" }, headers });
  const told = warn.mock.calls.map(([whose, words]) => ({ ...(whose as object), words }));
  const wrong = { accountId: eve.id, address: "198.51.100.3", words: "a wrong password" };
  expect(told.slice(0, guessesAllowed.pair)).toEqual(
    Array.from({ length: guessesAllowed.pair }, () => expect.objectContaining(wrong) as object),
  );
  expect(told.slice(guessesAllowed.pair)).toMatchObject([
    { accountId: eve.id, words: "too many wrong passwords: no more are tried for a while" },
    { accountId: null, words: "a wrong password" },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/not this one|my password/);
});

it("the right password makes the wrong ones before it forgotten", async () => {
  const dan = await someone("Dan");
  const headers = { "x-forwarded-for": "198.51.100.2" };
  for (let round = 0; round < 3; round += 1) {
    for (let count = 0; count < guessesAllowed.pair - 1; count += 1) {
      await submit({ fields: { login: dan.email, password: "not this one" }, headers });
    }
    const response = await submit({ fields: { login: dan.email, password: goodPassword }, headers });
    expect(response.headers.getSetCookie().join()).toContain("session-token=");
  }
});
