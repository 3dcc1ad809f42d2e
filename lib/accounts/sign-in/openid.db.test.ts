import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { log, makeLog } from "@/lib/server/log";
import { aGroup } from "@/prisma/factories";
import { findByCookie } from "../queries";
import { host, requestFor } from "../testing";

/** An OpenID provider of one person, who always agrees. */
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
let server: Server;
let issuer: string;
let claims: Record<string, unknown>;

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: "RS256", kid: "k" },
    { iss: issuer, aud: "lectern", iat: now, exp: now + 60, ...claims },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${sign("sha256", Buffer.from(text), keys.privateKey).toString("base64url")}`;
}

function answer(path: string): object {
  if (path === "/token") return { access_token: "a", token_type: "Bearer", id_token: idToken() };
  if (path === "/keys")
    return { keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k", use: "sig" }] };
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer(request.url ?? "")));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

beforeEach(() => {
  vi.stubEnv("OIDC_ISSUER", issuer);
  vi.stubEnv("OIDC_ID", "lectern");
  vi.stubEnv("OIDC_SECRET", "a secret");
  vi.stubEnv("SIGN_UP", "open");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function context(path: string) {
  return { params: Promise.resolve({ nextauth: path.split("/") }) };
}

/** Goes to the provider and comes back; `change` is what somebody does to the way back. */
async function goAndReturn(
  change: (back: URLSearchParams) => void = () => undefined,
  callbackUrl = "/documents/7",
): Promise<Response> {
  const body = { callbackUrl, json: "true" };
  const sent = await POST(requestFor("/api/auth/signin/oidc", { body }), context("signin/oidc"));
  const { url } = (await sent.json()) as { url: string };
  const asked = new URL(url).searchParams;
  expect(asked.get("redirect_uri")).toBe(`http://${host}/api/auth/callback/oidc`);
  expect(asked.get("code_challenge_method")).toBe("S256");
  claims.nonce ??= asked.get("nonce");
  const cookie = sent.headers
    .getSetCookie()
    .map((value) => value.split(";")[0])
    .join("; ");
  const back = new URLSearchParams({ code: "c", state: asked.get("state") ?? "" });
  change(back);
  const request = requestFor(`/api/auth/callback/oidc?${back}`, { cookie });
  return await GET(request, context("callback/oidc"));
}

function sessionOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find((value) => value.includes("session-token="));
  return cookie?.split(";")[0] ?? "";
}

it("a person whom the provider vouches for comes in, and goes on where they were going", async () => {
  const email = `${newId()}@lectern.test`;
  claims = { sub: newId(), name: "Grace", email, email_verified: true };
  const response = await goAndReturn();
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/documents/7");
  expect(await findByCookie(sessionOf(response))).toMatchObject({ kind: "person", name: "Grace" });
  expect(await db.user.findUnique({ where: { email } })).toMatchObject({ passwordHash: null });
});

it("someone new comes in with an invitation, as a member of its group, and on to its page", async () => {
  vi.stubEnv("SIGN_UP", "invited");
  const group = await aGroup();
  const data = { groupId: group.id, role: "reader", createdById: newId(), createHash: "" } as const;
  await db.invitation.create({ data: { ...data, id: newId(), code: "OPENSDOORS" } });
  const comeTo = async (path: string) => {
    claims = { sub: newId(), name: "Grace", email: `${newId()}@lectern.test`, email_verified: true };
    return await goAndReturn(undefined, path);
  };
  const response = await comeTo("/join/OPENSDOORS");
  expect(response.headers.get("location")).toBe("/join/OPENSDOORS");
  const person = await findByCookie(sessionOf(response));
  expect(person).toMatchObject({ memberships: { [group.id]: "reader" } });
  for (const [path, fault] of [
    ["/documents/7", "no-account"],
    ["/join/OPENSNONE1", "invitation"],
  ] as const) {
    const refused = await comeTo(path);
    expect(refused.headers.get("location")).toBe(
      `/sign-in?${new URLSearchParams({ next: path, error: fault })}`,
    );
    expect(sessionOf(refused)).toBe("");
  }
});

it("one whose address the provider has not verified does not", async () => {
  claims = { sub: newId(), name: "Grace", email: `${newId()}@lectern.test`, email_verified: false };
  const response = await goAndReturn();
  expect(response.headers.get("location")).toBe("/sign-in?next=%2Fdocuments%2F7&error=unverified");
  expect(sessionOf(response)).toBe("");
});

it.each([
  ["state", () => ({}), (back: URLSearchParams) => back.set("state", "another")],
  ["nonce", () => ({ nonce: "another" }), undefined],
  ["audience", () => ({ aud: "another" }), undefined],
])("an answer with another %s is not believed", async (_what, wrong, change) => {
  claims = {
    sub: newId(),
    name: "Grace",
    email: `${newId()}@lectern.test`,
    email_verified: true,
    ...wrong(),
  };
  const response = await goAndReturn(change);
  expect(response.headers.get("location")).toBe("/sign-in?next=%2Fdocuments%2F7&error=failed");
  expect(sessionOf(response)).toBe("");
});

it("why a sign-in failed stands in the log, in next-auth's own word for it", async () => {
  const lines: string[] = [];
  const read = makeLog("info", { write: (line) => lines.push(line) });
  vi.spyOn(log, "warn").mockImplementation((told: unknown, words?: string) => read.warn(told, words));
  claims = { sub: newId(), name: "Grace" };
  await goAndReturn((back) => back.set("state", "another"));
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ msg: "a sign-in failed", reason: "OAUTH_CALLBACK_ERROR" }),
  ]);
});

it("a provider that does not answer is named to a script, and without one said to be out of reach", async () => {
  vi.stubEnv("OIDC_ISSUER", "http://127.0.0.1:1");
  vi.stubEnv("OIDC_NAME", "Hill School");
  const go = async (body: URLSearchParams | Record<string, string>) =>
    await POST(requestFor("/api/auth/signin/oidc", { body }), context("signin/oidc"));
  const answer = await go({ json: "true" });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    detail: expect.stringMatching(/^Hill School could not be/) as string,
  });
  const page = await go(new URLSearchParams());
  expect(page.headers.get("location")).toBe("/sign-in?error=unreachable");
});

it("without JavaScript the way there is a page with a link, which no form policy stops", async () => {
  const request = requestFor("/api/auth/signin/oidc", { body: new URLSearchParams() });
  const response = await POST(request, context("signin/oidc"));
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(await response.text()).toContain(`href="${issuer}/authorize?`);
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  // A browser may refuse to show a page that is sandboxed and keeps its openers off at once.
  expect(policy).not.toContain("sandbox");
  expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
});
