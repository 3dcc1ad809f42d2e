import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/account/route";
import { db } from "@/lib/server/db";
import { aGroup } from "@/prisma/factories";
import { findActor } from "./queries";
import { hashOfSecret, newSecret } from "./secret-token";
import { sealSession, sessionCookieName } from "./session-cookie";
import { at, requestFor, type Someone, signedIn, someone } from "./testing";
import { createTokenFor } from "./tokens/commands";

let ada: Someone;

beforeAll(async () => {
  ada = await someone();
});

async function nameOf(headers: Record<string, string>): Promise<unknown> {
  const found = await findActor(new Request("http://lectern.test/", { headers }));
  return found.ok
    ? found.value.kind === "person"
      ? found.value.name
      : found.value.kind
    : found.refusal.kind;
}

describe("by session cookie", () => {
  it("a session that holds is its owner's", async () => {
    const { cookie } = await signedIn(ada);
    expect(await nameOf({ cookie: `theme=dark; ${cookie}` })).toBe("Ada");
  });

  it("the cookie of https is read as well", async () => {
    const { session } = await signedIn(ada);
    expect(await nameOf({ cookie: `${sessionCookieName(true)}=${await sealSession(session)}` })).toBe("Ada");
  });

  it("without a cookie, with another's writing in it, or sealed with another key, it is nobody", async () => {
    expect(await nameOf({})).toBe("anonymous");
    expect(await nameOf({ cookie: `${sessionCookieName(false)}=not.a.seal` })).toBe("anonymous");
    const { cookie } = await signedIn(ada);
    expect(await nameOf({ cookie: `${cookie.slice(0, -2)}xx` })).toBe("anonymous");
  });

  it("an ended, an expired and a disabled person's session are nobody's", async () => {
    const ended = await signedIn(ada);
    await db.session.update({ where: { id: ended.session }, data: { endedAt: new Date() } });
    expect(await nameOf({ cookie: ended.cookie })).toBe("anonymous");

    const expired = await signedIn(ada);
    await db.session.update({
      where: { id: expired.session },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await nameOf({ cookie: expired.cookie })).toBe("anonymous");

    const bob = await someone("Bob");
    const { cookie } = await signedIn(bob);
    await db.user.update({ where: { id: bob.id }, data: { disabledAt: new Date() } });
    expect(await nameOf({ cookie })).toBe("anonymous");
  });

  it("use moves the end of a session on, and is noted once a minute", async () => {
    const { cookie, session } = await signedIn(ada);
    const read = () => db.session.findUniqueOrThrow({ where: { id: session } });
    const fresh = await read();
    await nameOf({ cookie });
    expect(await read()).toEqual(fresh);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await db.session.update({
      where: { id: session },
      data: { lastSeenAt: anHourAgo, expiresAt: new Date(Date.now() + 5000) },
    });
    await nameOf({ cookie });
    const used = await read();
    expect(used.lastSeenAt.getTime()).toBeGreaterThan(anHourAgo.getTime());
    expect(used.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  });
});

describe("by access token", () => {
  async function token(data: { expiresAt?: Date; revokedAt?: Date } = {}) {
    const secret = newSecret("lectern_");
    await db.accessToken.create({
      data: {
        ...{
          id: crypto.randomUUID(),
          userId: ada.id,
          name: "t",
          createHash: "",
          tokenHash: hashOfSecret(secret),
        },
        ...data,
      },
    });
    return { authorization: `Bearer ${secret}` };
  }

  it("a token that holds is its owner's, and its use is noted", async () => {
    const headers = await token({ expiresAt: new Date(Date.now() + 60_000) });
    expect(await nameOf(headers)).toBe("Ada");
    const row = await db.accessToken.findUniqueOrThrow({
      where: { tokenHash: hashOfSecret(headers.authorization.slice(7)) },
    });
    expect(row.lastUsedAt).not.toBeNull();
  });

  it("only its hash is kept", async () => {
    const made = await createTokenFor(ada.email);
    const secret = made.ok ? made.value.secret : "";
    expect(secret).toMatch(/^lectern_[\w-]{43}$/);
    const kept = await db.accessToken.findMany({ where: { userId: ada.id } });
    expect(JSON.stringify(kept)).not.toContain(secret.slice(8));
  });

  it.each([
    ["revoked", () => token({ revokedAt: new Date() })],
    ["expired", () => token({ expiresAt: new Date(Date.now() - 1) })],
    ["unknown", async () => await Promise.resolve({ authorization: "Bearer lectern_nobody" })],
    ["of another scheme", async () => await Promise.resolve({ authorization: "Basic YWRhOmFkYQ==" })],
  ])("one that is %s is refused with 401, even beside a cookie that holds", async (_why, headers) => {
    const { cookie } = await signedIn(ada);
    const response = await GET(requestFor("/api/account", { cookie, headers: await headers() }), at());
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});

it("an actor has their roles, but not in a group that is deleted", async () => {
  const { cookie } = await signedIn(ada);
  const [desk, gone] = [await aGroup(), await aGroup()];
  await db.membership.createMany({
    data: [
      { groupId: desk.id, userId: ada.id, role: "editor" },
      { groupId: gone.id, userId: ada.id, role: "owner" },
    ],
  });
  await db.group.update({ where: { id: gone.id }, data: { deletedAt: new Date() } });
  const found = await findActor(new Request("http://lectern.test/", { headers: { cookie } }));
  expect(found.ok && found.value.kind === "person" && found.value.memberships).toEqual({
    [desk.id]: "editor",
  });
});
