import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PUT as changePassword } from "@/app/api/account/password/route";
import { GET, PATCH, POST } from "@/app/api/account/route";
import { POST as setUp } from "@/app/api/account/setup/route";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aGroup, aPerson } from "@/prisma/factories";
import { findByCookie } from "./queries";
import { createUser, firstAdminLink } from "./setup/commands";
import { at, goodPassword, requestFor, signedIn, someone } from "./testing";

beforeEach(() => vi.stubEnv("SIGN_UP", "open"));
afterEach(() => vi.unstubAllEnvs());

async function signUp(body: object) {
  const response = await POST(requestFor("/api/account", { body }), at());
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function newcomer() {
  return { name: "Grace", email: `${newId()}@lectern.test`, password: goodPassword };
}

describe("signing up", () => {
  it("makes an account with an e-mail address or a username, in lower case, and its event", async () => {
    const username = `Ünï.${newId().slice(-8)}`;
    const made = await signUp({ name: "Grace", username, password: goodPassword });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: "Grace",
      username: username.toLowerCase(),
      email: null,
      isAdmin: false,
    });
    expect(JSON.stringify(made.body)).not.toContain("argon2");
    expect(
      await db.event.count({ where: { type: "account.created", subjectId: String(made.body.id) } }),
    ).toBe(1);
  });

  it("says which field will not do", async () => {
    const { status, body } = await signUp({
      name: "Grace",
      email: "grace",
      username: "a b",
      password: "short",
    });
    expect(status).toBe(422);
    const paths = (body.errors as { path: string }[]).map((error) => error.path);
    expect(paths).toEqual(expect.arrayContaining(["email", "username"]));
    const nameless = await signUp({ name: "Grace", password: "password123" });
    expect(nameless.body.errors).toMatchObject([{ path: "email" }, { path: "password" }]);
  });

  it("an address that is taken, in whatever case, is a conflict that names it", async () => {
    const first = newcomer();
    await signUp(first);
    const second = await signUp({ ...newcomer(), email: first.email.toUpperCase() });
    expect(second.status).toBe(409);
    expect(second.body.errors).toMatchObject([{ path: "email" }]);
  });

  it("sent again with its id answers what the first try made; with other content it is a conflict", async () => {
    const input = { ...newcomer(), id: newId() };
    const first = await signUp(input);
    const again = await signUp(input);
    expect(again).toEqual({ status: 200, body: first.body });
    expect((await signUp({ ...input, name: "Someone else" })).status).toBe(409);
    expect((await signUp({ ...input, password: "another fine password" })).status).toBe(409);
  });

  it("tries no password: of an account that was not made by this very sign-up each is a conflict alike", async () => {
    const ada = await someone();
    const known = { id: ada.id, name: ada.name, email: ada.email, username: ada.username };
    const [right, wrong] = [
      await signUp({ ...known, password: goodPassword }),
      await signUp({ ...known, password: "four louder herons" }),
    ];
    expect(right.status).toBe(409);
    expect(right).toEqual(wrong);
  });

  it("is recognised no longer once something else was tried with its id, nor after a quarter of an hour", async () => {
    const input = { ...newcomer(), id: newId() };
    await signUp(input);
    expect((await signUp({ ...input, password: "another fine password" })).status).toBe(409);
    expect((await signUp(input)).status).toBe(409);
    const later = { ...newcomer(), id: newId() };
    await signUp(later);
    const identifier = `sign-up:${later.id}`;
    await db.oneTimeToken.updateMany({ where: { identifier }, data: { expiresAt: new Date() } });
    expect((await signUp(later)).status).toBe(409);
  });

  it("three times at once makes one account", async () => {
    const input = { ...newcomer(), id: newId() };
    const tries = await Promise.all([1, 2, 3].map(() => signUp(input)));
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  });

  it("is closed where the setting says so, and by invitation elsewhere than in the demonstration", async () => {
    vi.stubEnv("SIGN_UP", "closed");
    expect((await signUp(newcomer())).status).toBe(403);
    vi.stubEnv("SIGN_UP", "");
    expect((await signUp(newcomer())).status).toBe(403);
    vi.stubEnv("LECTERN_DEMO", "1");
    expect((await signUp(newcomer())).status).toBe(201);
  });

  it("with an invitation one is in its group at once, without an e-mail address", async () => {
    vi.stubEnv("SIGN_UP", "invited");
    const group = await aGroup({ kind: "class" });
    const teacher = await aPerson();
    const data = { groupId: group.id, role: "learner", createdById: teacher.id, createHash: "" } as const;
    await db.invitation.create({ data: { ...data, id: newId(), code: "ABCDE12345" } });
    await db.invitation.create({ data: { ...data, id: newId(), code: "REVOKED123", revokedAt: new Date() } });
    const pupil = { name: "Lin", username: `lin-${newId().slice(-8)}`, password: goodPassword };
    expect((await signUp({ ...pupil, invitation: "revoked-123" })).status).toBe(422);
    const made = await signUp({ ...pupil, invitation: "abcde-12345" });
    expect(made.status).toBe(201);
    const membership = await db.membership.findFirst({ where: { userId: String(made.body.id) } });
    expect(membership).toMatchObject({ groupId: group.id, role: "learner" });
  });
});

describe("signing up by invitation", () => {
  it("makes an account and a membership or neither, so that a retry makes both", async () => {
    const group = await aGroup();
    const data = { groupId: group.id, role: "member", createdById: newId(), createHash: "" } as const;
    await db.invitation.create({ data: { ...data, id: newId(), code: "HALFWAY123" } });
    const input = { ...newcomer(), id: newId(), invitation: "HALFWAY123" };
    await db.$executeRaw`CREATE TRIGGER nobody_joins BEFORE INSERT ON "Membership"
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`;
    expect((await signUp(input)).status).toBe(500);
    expect(await db.user.count({ where: { id: input.id } })).toBe(0);
    await db.$executeRaw`DROP TRIGGER nobody_joins ON "Membership"`;
    expect((await signUp(input)).status).toBe(201);
    expect((await signUp(input)).status).toBe(200);
    expect(await db.membership.count({ where: { groupId: group.id, userId: input.id } })).toBe(1);
  });
});

describe("my account", () => {
  it("is told to me alone", async () => {
    const ada = await someone();
    const { cookie } = await signedIn(ada);
    expect((await GET(requestFor("/api/account"), at())).status).toBe(401);
    const response = await GET(requestFor("/api/account", { cookie }), at());
    expect(response.headers.get("etag")).toBe('"1"');
    expect(await response.json()).toMatchObject({ id: ada.id, hasPassword: true });
  });

  it("its name is changed on the revision that was seen, from a page of ours", async () => {
    const { cookie } = await signedIn(await someone());
    const patch = async (headers: Record<string, string>) => {
      const request = requestFor("/api/account", {
        method: "PATCH",
        body: { name: "Ada L." },
        cookie,
        headers,
      });
      return (await PATCH(request, at())).status;
    };
    expect(await patch({})).toBe(428);
    expect(await patch({ "if-match": '"1"', origin: "https://evil.example" })).toBe(403);
    expect(await patch({ "if-match": '"1"', "sec-fetch-site": "same-site" })).toBe(403);
    expect(await patch({ "if-match": '"1"' })).toBe(200);
    expect(await patch({ "if-match": '"1"' })).toBe(412);
  });
});

describe("changing the password", () => {
  async function change(cookie: string, body: object): Promise<number> {
    const request = requestFor("/api/account/password", { method: "PUT", body, cookie });
    return (await changePassword(request, at())).status;
  }

  it("needs the current one, and ends the other sessions", async () => {
    const ada = await someone();
    const [here, elsewhere] = [await signedIn(ada), await signedIn(ada)];
    const next = "four louder herons";
    expect(await change(here.cookie, { current: "not this one", next })).toBe(422);
    expect(await change(here.cookie, { next })).toBe(422);
    expect(await change(here.cookie, { current: goodPassword, next: "short" })).toBe(422);
    expect(await change(here.cookie, { current: goodPassword, next })).toBe(204);
    expect(await findByCookie(here.cookie)).toMatchObject({ id: ada.id });
    expect(await findByCookie(elsewhere.cookie)).toEqual({ kind: "anonymous" });
    expect(await change(here.cookie, { current: goodPassword, next: "five loud herons" })).toBe(422);
  });

  it("one who has none yet, because they sign in another way, sets their first", async () => {
    const person = await aPerson();
    const { cookie } = await signedIn(person);
    expect(await change(cookie, { next: goodPassword })).toBe(204);
    expect(await change(cookie, { next: "four louder herons" })).toBe(422);
  });
});

describe("the first administrator", () => {
  it("is made once, by the newest link, and there is no link afterwards", async () => {
    await db.user.updateMany({ data: { adminAt: null } });
    const older = await firstAdminLink();
    const link = await firstAdminLink();
    const use = async (path: string | null) => {
      const token = new URL(path ?? "", "http://lectern.test").searchParams.get("token");
      return (await setUp(requestFor("/api/account/setup", { body: { ...newcomer(), token } }), at())).status;
    };
    expect(await use(older)).toBe(403);
    expect(await use(link)).toBe(201);
    expect(await use(link)).toBe(403);
    expect(await firstAdminLink()).toBeNull();
    expect(await db.user.count({ where: { adminAt: { not: null } } })).toBe(1);
  });
});

describe("at the command line", () => {
  it("an account gets a password that is made up and told once, or the one that is given", async () => {
    const email = `${newId()}@lectern.test`;
    const made = await createUser({ email, isAdmin: true });
    expect(made.ok && made.value.account).toMatchObject({ email, isAdmin: true });
    expect(made.ok && made.value.password).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){2}$/);
    const given = await createUser({ email: newcomer().email, password: goodPassword });
    expect(given.ok && given.value.password).toBeNull();
  });

  it("a bad address, a weak password and a taken address are refused in words", async () => {
    const email = `${newId()}@lectern.test`;
    await createUser({ email });
    const kinds = [{ email: "nobody" }, { email: newcomer().email, password: "short" }, { email }];
    const results = await Promise.all(kinds.map(createUser));
    expect(results.map((result) => !result.ok && result.refusal.kind)).toEqual([
      "invalid",
      "invalid",
      "conflict",
    ]);
  });
});
