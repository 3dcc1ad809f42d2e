import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { findByCookie } from "../queries";
import { signedIn, someone } from "../testing";
import { createTokenFor } from "../tokens/commands";
import { knowByEmail, knowByProvider } from "./commands";

beforeEach(() => vi.stubEnv("SIGN_UP", "open"));
afterEach(() => vi.unstubAllEnvs());

function github(email: string | null, accountId = newId()) {
  return { provider: "github", accountId, name: "Grace", email };
}

it("someone not met before gets an account, and is known again by the provider's id when their address changes", async () => {
  const external = github(`${newId()}@lectern.test`);
  const first = await knowByProvider(external);
  expect(first).toMatchObject({ ok: true, value: { name: "Grace" } });
  const again = await knowByProvider({ ...external, email: null });
  expect(again.ok && again.value.id).toBe(first.ok && first.value.id);
});

it("two first sign-ins at once are of one account, by a provider and by mail", async () => {
  const external = github(`${newId()}@lectern.test`);
  const both = await Promise.all([1, 2, 3].map(() => knowByProvider(external)));
  expect(new Set(both.map((known) => known.ok && known.value.id)).size).toBe(1);
  const email = `${newId()}@lectern.test`;
  const mailed = await Promise.all([1, 2, 3].map(() => knowByEmail(email)));
  expect(new Set(mailed.map((known) => known.ok && known.value.id)).size).toBe(1);
});

it("a new account needs open sign-up", async () => {
  vi.stubEnv("SIGN_UP", "invited");
  expect(await knowByProvider(github(`${newId()}@lectern.test`))).toMatchObject({ ok: false });
});

it("an address that the provider has not verified joins nobody", async () => {
  const result = await knowByProvider(github(null));
  expect(result).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
});

it("a verified address joins the account that has proven it, and leaves its password and sessions", async () => {
  const ada = await someone();
  await db.user.update({ where: { id: ada.id }, data: { emailVerifiedAt: new Date() } });
  const { cookie } = await signedIn(ada);
  const known = await knowByProvider(github(ada.email.toUpperCase()));
  expect(known.ok && known.value.id).toBe(ada.id);
  expect(await findByCookie(cookie)).toMatchObject({ id: ada.id });
});

it("a provider that is joined to an account has an event, once", async () => {
  const ada = await someone();
  const external = github(ada.email);
  await knowByProvider(external);
  await knowByProvider(external);
  const where = { type: "account.linked", subjectId: ada.id };
  expect(await db.event.findMany({ where, select: { actorId: true } })).toEqual([{ actorId: ada.id }]);
});

it("whoever made an account of another's address beforehand is shut out when its owner comes", async () => {
  const squatted = await someone();
  const { cookie } = await signedIn(squatted);
  await createTokenFor(squatted.email);
  const known = await knowByEmail(squatted.email);
  expect(known.ok && known.value.id).toBe(squatted.id);
  expect(await findByCookie(cookie)).toEqual({ kind: "anonymous" });
  expect(await db.user.findUnique({ where: { id: squatted.id } })).toMatchObject({ passwordHash: null });
  expect(await db.accessToken.count({ where: { userId: squatted.id, revokedAt: null } })).toBe(0);
});

it("a disabled account is not let in by a provider", async () => {
  const ada = await someone();
  await db.user.update({ where: { id: ada.id }, data: { disabledAt: new Date() } });
  expect(await knowByProvider(github(ada.email))).toMatchObject({ ok: false });
});
