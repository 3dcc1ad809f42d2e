import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { db } from "@/lib/server/db";
import { handedOnHeader } from "@/lib/server/this-machine";
import { aGroup } from "@/prisma/factories";
import { findByCookie } from "../queries";
import { goodPassword, host, requestFor, type Someone, signedIn, someone } from "../testing";
import { listDemoPeople } from "./commands";

let ada: Someone;

beforeAll(async () => {
  ada = await someone();
});
afterEach(() => vi.unstubAllEnvs());

function context(path: string) {
  return { params: Promise.resolve({ nextauth: path.split("/") }) };
}

interface Try {
  fields: Record<string, string>;
  provider?: string;
  headers?: Record<string, string>;
  cookie?: string;
}

/** Sends the sign-in page's form. */
async function submit({ fields, provider = "credentials", ...rest }: Try): Promise<Response> {
  const path = `callback/${provider}`;
  return await POST(
    requestFor(`/api/auth/${path}`, { body: new URLSearchParams(fields), ...rest }),
    context(path),
  );
}

/** The Cookie header of a browser after a response, and the raw header that set it. */
function sessionCookie(response: Response): { cookie: string; header: string } {
  const header = response.headers.getSetCookie().find((value) => value.includes("session-token=")) ?? "";
  return { cookie: header.split(";")[0] ?? "", header };
}

describe("with a password", () => {
  it.each([
    ["e-mail address", () => ada.email.toUpperCase()],
    ["username", () => ada.username],
  ])("the %s signs in, by a plain form without JavaScript", async (_name, login) => {
    const fields = { login: login(), password: goodPassword, callbackUrl: "/documents/7?x=1" };
    const response = await submit({ fields });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/documents/7?x=1");
    const { cookie, header } = sessionCookie(response);
    expect(header).toContain("HttpOnly");
    expect(header).toContain("SameSite=Lax");
    expect(header).not.toContain("Secure");
    expect(await findByCookie(cookie)).toMatchObject({ kind: "person", id: ada.id });
  });

  it("the session tells where it came from, and its beginning is an event", async () => {
    const headers = { "user-agent": "Firefox", "x-forwarded-for": "203.0.113.5" };
    const response = await submit({ fields: { login: ada.email, password: goodPassword }, headers });
    const actor = await findByCookie(sessionCookie(response).cookie);
    const id = actor.kind === "person" && "session" in actor.via ? actor.via.session : "";
    expect(await db.session.findUnique({ where: { id } })).toMatchObject({
      userAgent: "Firefox",
      address: "203.0.113.5",
    });
    expect(await db.event.count({ where: { type: "session.created", subjectId: id, actorId: ada.id } })).toBe(
      1,
    );
  });

  it("over https the cookie is Secure and has the name that only https may set", async () => {
    const headers = { "x-forwarded-proto": "https", origin: `https://${host}` };
    const response = await submit({ fields: { login: ada.email, password: goodPassword }, headers });
    const { header } = sessionCookie(response);
    expect(header).toMatch(/^__Secure-next-auth\.session-token=/);
    expect(header).toContain("Secure");
  });

  it("signing in again ends the session this browser had", async () => {
    const before = await signedIn(ada);
    await submit({ fields: { login: ada.email, password: goodPassword }, cookie: before.cookie });
    expect(await findByCookie(before.cookie)).toEqual({ kind: "anonymous" });
  });

  it("a wrong password and an unknown name get the same answer, and no cookie", async () => {
    const wrong = await submit({ fields: { login: ada.email, password: "not this one", callbackUrl: "/x" } });
    const unknown = await submit({
      fields: { login: "nobody@lectern.test", password: "not this one", callbackUrl: "/x" },
    });
    for (const response of [wrong, unknown]) {
      expect(response.headers.get("location")).toBe("/sign-in?next=%2Fx&error=wrong");
      expect(sessionCookie(response).cookie).toBe("");
    }
  });

  it("a script is told in a problem document, with the address that next-auth's own client reads", async () => {
    const body = { login: ada.email, password: "not this one", json: "true" };
    const response = await POST(
      requestFor("/api/auth/callback/credentials", { body }),
      context("callback/credentials"),
    );
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      kind: "unauthenticated",
      url: `http://${host}/sign-in?error=wrong`,
    });
  });

  it("a disabled account does not come in with the right password", async () => {
    const bob = await someone("Bob");
    await db.user.update({ where: { id: bob.id }, data: { disabledAt: new Date() } });
    const response = await submit({ fields: { login: bob.email, password: goodPassword } });
    expect(response.headers.get("location")).toBe("/sign-in?error=disabled");
  });

  it("it leads to no other site", async () => {
    for (const callbackUrl of ["https://evil.example/", "//evil.example/", "javascript:alert(1)"]) {
      const response = await submit({ fields: { login: ada.email, password: goodPassword, callbackUrl } });
      expect(response.headers.get("location")).toBe("/");
    }
  });
});

describe("from another site", () => {
  it.each([
    ["origin", { origin: "https://evil.example" }],
    ["Sec-Fetch-Site", { "sec-fetch-site": "cross-site" }],
  ])("a form is refused by its %s", async (_name, headers) => {
    const response = await submit({ fields: { login: ada.email, password: goodPassword }, headers });
    expect(response.status).toBe(403);
  });

  it("a client that is no browser needs next-auth's own token, and comes in with it", async () => {
    const asked = await GET(
      new Request(`http://${host}/api/auth/csrf`, { headers: { host } }),
      context("csrf"),
    );
    const { csrfToken } = (await asked.json()) as { csrfToken: string };
    const cookie = asked.headers
      .getSetCookie()
      .map((value) => value.split(";")[0])
      .join("; ");
    const post = async (fields: Record<string, string>) =>
      await POST(
        new Request(`http://${host}/api/auth/callback/credentials`, {
          method: "POST",
          headers: { host, cookie },
          body: new URLSearchParams({ login: ada.email, password: goodPassword, ...fields }),
        }),
        context("callback/credentials"),
      );
    expect(sessionCookie(await post({})).cookie).toBe("");
    expect(await findByCookie(sessionCookie(await post({ csrfToken })).cookie)).toMatchObject({ id: ada.id });
  });
});

describe("signing out", () => {
  it("ends the row, so that the cookie is worth nothing, and takes the cookie away", async () => {
    const { cookie, session } = await signedIn(ada);
    const request = requestFor("/api/auth/signout", { body: new URLSearchParams(), cookie });
    const response = await POST(request, context("signout"));
    expect(response.status).toBe(303);
    expect(sessionCookie(response).header).toContain("Max-Age=0");
    expect(await findByCookie(cookie)).toEqual({ kind: "anonymous" });
    expect(await db.event.count({ where: { type: "session.ended", subjectId: session } })).toBe(1);
  });

  it("cannot be done by another site", async () => {
    const { cookie } = await signedIn(ada);
    const headers = { origin: "https://evil.example" };
    const request = requestFor("/api/auth/signout", { body: new URLSearchParams(), cookie, headers });
    expect((await POST(request, context("signout"))).status).toBe(403);
    expect(await findByCookie(cookie)).toMatchObject({ kind: "person" });
  });
});

describe("the demonstration", () => {
  const local = { host: "localhost:3000", origin: "http://localhost:3000" };

  async function seeded(): Promise<string> {
    const id = crypto.randomUUID();
    await db.user.create({ data: { id, name: "Seeded", email: `${id}@example.org` } });
    return id;
  }

  it("lets one in as a seeded person with one click", async () => {
    vi.stubEnv("LECTERN_DEMO", "1");
    const person = await seeded();
    const response = await submit({ provider: "demo", fields: { person }, headers: local });
    expect(await findByCookie(sessionCookie(response).cookie)).toMatchObject({ id: person });
  });

  it("is among the ways to sign in only for whom it has people", async () => {
    const ways = async (headers: Record<string, string>) => {
      const asked = await GET(requestFor("/api/auth/providers", { headers }), context("providers"));
      return Object.keys((await asked.json()) as object);
    };
    await seeded();
    expect(await ways(local)).not.toContain("demo");
    vi.stubEnv("LECTERN_DEMO", "1");
    expect(await ways(local)).toContain("demo");
    expect(await ways({ ...local, forwarded: "for=203.0.113.9" })).toEqual(["credentials", "mail-link"]);
  });

  it("is over for who comes through a proxy, whatever host that wrote, and lists nobody for them", async () => {
    vi.stubEnv("LECTERN_DEMO", "1");
    const person = await seeded();
    for (const sign of [
      { [handedOnHeader]: "1" },
      { forwarded: "for=203.0.113.9" },
      { "x-forwarded-for": "203.0.113.9" },
    ]) {
      const headers = { ...local, ...sign };
      const response = await submit({ provider: "demo", fields: { person }, headers });
      expect(response.headers.get("location")).toBe("/sign-in?error=demo");
      expect(sessionCookie(response).cookie).toBe("");
      expect(await listDemoPeople({ headers: new Headers(headers) })).toEqual([]);
    }
    const people = await listDemoPeople({ headers: new Headers(local) });
    expect(people.map(({ id }) => id)).toContain(person);
  });

  it("says of each what their role is in the first group they are in, if any", async () => {
    vi.stubEnv("LECTERN_DEMO", "1");
    const [alone, inGroup] = [await seeded(), await seeded()];
    const group = await aGroup();
    await db.membership.create({ data: { groupId: group.id, userId: inGroup, role: "editor" } });
    const people = await listDemoPeople({ headers: new Headers(local) });
    expect(people).toContainEqual({ id: alone, name: "Seeded", role: null });
    expect(people).toContainEqual({ id: inGroup, name: "Seeded", role: "editor" });
  });

  it("is over on any other host, without the setting, and for people with a password", async () => {
    const person = await seeded();
    const off = await submit({ provider: "demo", fields: { person }, headers: local });
    vi.stubEnv("LECTERN_DEMO", "1");
    const elsewhere = await submit({ provider: "demo", fields: { person } });
    const real = await submit({ provider: "demo", fields: { person: ada.id }, headers: local });
    for (const response of [off, elsewhere, real]) {
      expect(response.headers.get("location")).toBe("/sign-in?error=demo");
      expect(sessionCookie(response).cookie).toBe("");
    }
  });
});

it("only what we use of next-auth is there", async () => {
  for (const path of ["verify-request", "nothing", "_log"]) {
    expect((await GET(requestFor(`/api/auth/${path}`), context(path))).status).toBe(404);
    const post = requestFor(`/api/auth/${path}`, { body: new URLSearchParams() });
    expect((await POST(post, context(path))).status).toBe(404);
  }
});

it("a session is told as next-auth's clients ask for it, and an ended one is nobody's", async () => {
  const { cookie, session } = await signedIn(ada);
  const ask = async (): Promise<unknown> =>
    await (await GET(requestFor("/api/auth/session", { cookie }), context("session"))).json();
  expect(await ask()).toEqual({ user: { id: ada.id, name: "Ada" } });
  await db.session.update({ where: { id: session }, data: { endedAt: new Date() } });
  expect(await ask()).toEqual({});
});

it("next-auth's own sign-in page is ours, and keeps where one was going", async () => {
  const lead = async (callbackUrl: string) => {
    const query = new URLSearchParams({ callbackUrl });
    return (await GET(requestFor(`/api/auth/signin?${query}`), context("signin"))).headers.get("location");
  };
  expect(await lead(`http://${host}/documents/7`)).toBe("/sign-in?next=%2Fdocuments%2F7");
  expect(await lead("https://evil.example/documents/7")).toBe("/sign-in");
});
