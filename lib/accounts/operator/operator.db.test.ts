import { describe, expect, it } from "vitest";
import type { Actor, Person } from "@/lib/accounts/actor";
import { createGroup } from "@/lib/groups/commands";
import { db } from "@/lib/server/db";
import { untilSomebodyWaits } from "@/prisma/testing/lock";
import { changePassword, replacePassword } from "../commands";
import { hashPassword } from "../password-hash";
import { findActor, findByCookie, readAccount } from "../queries";
import { knowByPassword } from "../sign-in/commands";
import { guessesAllowed } from "../sign-in/guesses";
import { goodPassword, signedIn, someone } from "../testing";
import { createTokenFor } from "../tokens/commands";
import { disableUser, enableUser, resetPassword } from "./commands";

const nobody: Actor = { kind: "anonymous" };
const passwordOf = async (login: string, password: string) =>
  await knowByPassword({ login, address: "192.0.2.1" }, password);
const eventsOf = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId, actorId: null } })).map(({ type }) => type);
/** An access token of somebody, and whether one still opens anything. */
const tokenOf = async (email: string) => {
  const token = await createTokenFor(email);
  return token.ok ? token.value.secret : "";
};
const opens = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await findActor(new Request("http://lectern.test/", { headers }))).ok;
};

const next = "five patient storks";

describe("a new password at the command line", () => {
  it.each(["email", "username"] as const)("is made up for a login by %s, in whatever case", async (kind) => {
    const ada = await someone();
    const { cookie, session } = await signedIn(ada);
    const token = await tokenOf(ada.email);
    const made = await resetPassword({ login: ` ${ada[kind].toUpperCase()}` });
    expect(await passwordOf(ada.email, (made.ok && made.value) || "")).toMatchObject({ ok: true });
    expect(await passwordOf(ada.email, goodPassword)).toMatchObject({ ok: false });
    expect(await findByCookie(cookie)).toEqual(nobody);
    expect(await opens(token)).toBe(false);
    expect(await eventsOf(ada.id)).toEqual(["account.updated"]);
    expect(await eventsOf(session)).toEqual(["session.ended"]);
  });

  it("is not undone by a change of the old one that began before it", async () => {
    const ada = await someone();
    const { session } = await signedIn(ada);
    const via = { session };
    const actor: Actor = { kind: "person", id: ada.id, name: ada.name, isAdmin: false, memberships: {}, via };
    const changing = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${ada.id}::uuid FOR UPDATE`;
      const change = changePassword(actor, { current: goodPassword, next: "four louder herons" });
      await untilSomebodyWaits();
      await replacePassword(tx, { userId: ada.id, passwordHash: await hashPassword(next), actorId: null });
      return { change };
    });
    expect(await changing.change).toMatchObject({ refusal: { kind: "conflict" } });
    expect(await passwordOf(ada.email, next)).toMatchObject({ ok: true });
  });

  it("lets them in at once, who have tried too often with the one they forgot", async () => {
    const ada = await someone();
    for (let count = 0; count <= guessesAllowed.pair; count += 1)
      await passwordOf(ada.username, "not this one");
    expect(await passwordOf(ada.username, goodPassword)).toMatchObject({ refusal: { kind: "too-many" } });
    await resetPassword({ login: ada.username, password: "four louder herons" });
    expect(await passwordOf(ada.username, "four louder herons")).toMatchObject({ ok: true });
  });

  it("that was made up is known as such until its owner chose another, and hinders them in nothing", async () => {
    const ada = await someone();
    const made = await resetPassword({ login: ada.username });
    const actor = (await findByCookie((await signedIn(ada)).cookie)) as Person;
    const isGiven = async () => await readAccount(actor);
    expect(await isGiven()).toMatchObject({ value: { hasGivenPassword: true } });
    expect(await createGroup(actor, { name: "Ours", kind: "team" })).toMatchObject({ ok: true });
    await changePassword(actor, { current: (made.ok && made.value) || "", next });
    expect(await isGiven()).toMatchObject({ value: { hasGivenPassword: false } });
  });

  it("is the one that is given, where that will do", async () => {
    const ada = await someone();
    const weak = await resetPassword({ login: ada.username, password: "short" });
    expect(weak).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    expect(await resetPassword({ login: ada.username, password: "four louder herons" })).toMatchObject({
      value: null,
    });
    expect(await passwordOf(ada.username, "four louder herons")).toMatchObject({ ok: true });
    expect(await db.user.findUnique({ where: { id: ada.id } })).toMatchObject({ passwordMadeUpAt: null });
  });
});

describe("an account that is switched off", () => {
  it("has no session, no token that opens anything and no way in, until it is switched on", async () => {
    const ada = await someone();
    const { cookie, session } = await signedIn(ada);
    const token = await tokenOf(ada.email);
    const byToken = async () => await opens(token);
    expect(await byToken()).toBe(true);

    expect(await disableUser(ada.username)).toMatchObject({ ok: true });
    expect(await byToken()).toBe(false);
    expect(await findByCookie(cookie)).toEqual(nobody);
    expect(await passwordOf(ada.email, goodPassword)).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    expect(await eventsOf(session)).toEqual(["session.ended"]);

    expect(await enableUser(ada.email)).toMatchObject({ ok: true });
    expect(await byToken()).toBe(true);
    expect(await findByCookie(cookie)).toEqual(nobody);
    expect(await passwordOf(ada.email, goodPassword)).toMatchObject({ ok: true });
  });

  it("has one event for each switching, and none where nothing changes", async () => {
    const ada = await someone();
    await enableUser(ada.email);
    await disableUser(ada.email);
    await disableUser(ada.email);
    await enableUser(ada.email);
    expect((await eventsOf(ada.id)).sort()).toEqual(["account.disabled", "account.enabled"]);
  });
});

it("a login that nobody has is refused in words", async () => {
  for (const refused of [
    await resetPassword({ login: "nobody" }),
    await disableUser("nobody@lectern.test"),
    await enableUser(""),
  ]) {
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  }
});
