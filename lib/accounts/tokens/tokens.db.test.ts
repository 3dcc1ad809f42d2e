import { beforeEach, expect, it } from "vitest";
import { PUT as changePassword } from "@/app/api/account/password/route";
import { GET as readAccount } from "@/app/api/account/route";
import { DELETE } from "@/app/api/tokens/[tokenId]/route";
import { GET, POST } from "@/app/api/tokens/route";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aPerson, aToken } from "@/prisma/factories";
import { at, requestFor, type Someone, signedIn, someone } from "../testing";

let ada: Someone;
let cookie: string;

beforeEach(async () => {
  ada = await someone();
  ({ cookie } = await signedIn(ada));
});

async function make(body: object) {
  const response = await POST(requestFor("/api/tokens", { body, cookie }), at());
  return { status: response.status, body: (await response.json()) as { id: string; token: string | null } };
}

async function statusWith(token: string | null): Promise<number> {
  const headers = { host: "lectern.test", authorization: `Bearer ${String(token)}` };
  return (await readAccount(new Request("http://lectern.test/api/account", { headers }), at())).status;
}

async function revoke(tokenId: string, as = cookie): Promise<number> {
  return (
    await DELETE(requestFor(`/api/tokens/${tokenId}`, { method: "DELETE", cookie: as }), at({ tokenId }))
  ).status;
}

it("a token is shown once, opens the API, and is listed without its secret", async () => {
  const { status, body } = await make({ name: "Class tool" });
  expect(status).toBe(201);
  expect(body.token).toMatch(/^lectern_/);
  expect(await statusWith(body.token)).toBe(200);
  const listed = await (await GET(requestFor("/api/tokens", { cookie }), at())).text();
  expect(listed).toContain("Class tool");
  expect(listed).not.toContain(body.token);
});

it("a token that ends makes no other that ends later, and no token makes a password", async () => {
  const end = new Date(Date.now() + 3_600_000).toISOString();
  const { body } = await make({ name: "Class tool", expiresAt: end });
  const headers = { authorization: `Bearer ${String(body.token)}` };
  const ask = (input: object) => POST(requestFor("/api/tokens", { body: input, headers }), at());
  expect((await ask({ name: "Endless" })).status).toBe(422);
  expect(
    (await ask({ name: "Longer", expiresAt: new Date(Date.now() + 7_200_000).toISOString() })).status,
  ).toBe(422);
  expect((await ask({ name: "As long", expiresAt: end })).status).toBe(201);

  const person = await aPerson();
  const secret = { authorization: `Bearer ${await aToken(person)}` };
  const sent = { method: "PUT", body: { next: "four louder herons" }, headers: secret };
  expect((await changePassword(requestFor("/api/account/password", sent), at())).status).toBe(403);
  expect((await db.user.findUniqueOrThrow({ where: { id: person.id } })).passwordHash).toBeNull();
});

it("a retry with its id makes no second token, and cannot show the first again", async () => {
  const input = { id: newId(), name: "Class tool" };
  await make(input);
  const again = await make(input);
  expect(again.status).toBe(200);
  expect(again.body.token).toBeNull();
  expect((await make({ ...input, name: "Another" })).status).toBe(409);
  expect(await db.accessToken.count({ where: { userId: ada.id } })).toBe(1);
});

it("an end that is past, or is no date, is invalid", async () => {
  expect((await make({ name: "t", expiresAt: "2001-01-01T00:00:00Z" })).status).toBe(422);
  expect((await make({ name: "t", expiresAt: "soon" })).status).toBe(422);
});

it("a revoked token opens nothing, and its revoking is an event", async () => {
  const { body } = await make({ name: "Class tool" });
  expect(await revoke(body.id)).toBe(204);
  expect(await statusWith(body.token)).toBe(401);
  expect(await revoke(body.id)).toBe(404);
  expect(
    await db.event.count({ where: { type: "token.revoked", subjectId: body.id, actorId: ada.id } }),
  ).toBe(1);
});

it("a retry of a token that was revoked since is told so", async () => {
  const input = { id: newId(), name: "Class tool" };
  await make(input);
  await revoke(input.id);
  const again = await make(input);
  expect(again).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining("revoked since") as string },
  });
});

it("another's token is not there for me", async () => {
  const { body } = await make({ name: "Class tool" });
  const bob = await signedIn(await someone("Bob"));
  expect(await revoke(body.id, bob.cookie)).toBe(404);
  expect(await statusWith(body.token)).toBe(200);
});
