/** Until its owner chooses another, a password that was given opens no more than it did on the day it was given. */
import { beforeEach, expect, it } from "vitest";
import { type Answer, ask, browserOf, callerOf, type Caller } from "@/app/api/testing/call";
import type { Person } from "@/lib/accounts/actor";
import { db } from "@/lib/server/db";
import { aGroup, type AGroup, aMember } from "@/prisma/factories";
import { untilSomebodyWaits } from "@/prisma/testing/lock";
import { createInvitation } from "../invitations/commands";
import { aPupil, give } from "./testing";

let group: AGroup;
let teacher: Person;
let pupil: Person;
let alien: AGroup;

beforeEach(async () => {
  [group, alien] = [await aGroup({ kind: "class" }), await aGroup({ kind: "class" })];
  teacher = await aMember(group, "instructor", "Teacher");
  pupil = await aPupil(group);
});

async function joinAlien(as: Caller, to = alien): Promise<Answer> {
  const made = await createInvitation(await aMember(to, "instructor"), { groupId: to.id });
  return await ask("POST /api/groups/join", as, { body: { code: made.ok ? made.value.code : "" } });
}

const makeTeam = async (as: Caller) =>
  await ask("POST /api/groups", as, { body: { name: "Ours", kind: "team" } });

const choose = async (as: Caller, current: unknown) =>
  await ask("PUT /api/account/password", as, { body: { current, next: "four louder herons" } });

const statusOf = async (as: Caller) => (await ask("GET /api/account", as)).status;

it("who was given one joins no other group and makes none, and is told where to choose their own", async () => {
  await give(teacher, pupil, group);
  const browser = await browserOf(pupil);
  for (const refused of [await joinAlien(browser), await makeTeam(browser)]) {
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain("Choose one of your own in your settings");
  }
  expect(await db.membership.count({ where: { userId: pupil.id } })).toBe(1);
  expect((await joinAlien(browser, group)).status).toBe(200);
});

it("who was given one is told so with their account, until they chose their own", async () => {
  const browser = await browserOf(pupil);
  const isGiven = async (as: Caller) => (await ask("GET /api/account", as)).body.hasGivenPassword;
  expect(await isGiven(browser)).toBe(false);
  const { password } = (await give(teacher, pupil, group)).body;
  const again = await browserOf(pupil);
  expect(await isGiven(again)).toBe(true);
  await choose(again, password);
  expect(await isGiven(again)).toBe(false);
});

it("who has chosen their own is alone with it: no session or token from before opens anything", async () => {
  const { password } = (await give(teacher, pupil, group)).body;
  const [browser, others, token] = [await browserOf(pupil), await browserOf(pupil), await callerOf(pupil)];
  expect((await choose(browser, password)).status).toBe(204);
  expect(await statusOf(others)).toBe(401);
  expect(await statusOf(token)).toBe(401);
  expect((await joinAlien(browser)).status).toBe(201);
  expect((await makeTeam(browser)).status).toBe(201);
});

it("who chose their own keeps their tokens when they choose another", async () => {
  const { password } = (await give(teacher, pupil, group)).body;
  const browser = await browserOf(pupil);
  await choose(browser, password);
  const token = await callerOf(pupil);
  expect((await choose(browser, "four louder herons")).status).toBe(204);
  expect(await statusOf(token)).toBe(200);
});

it("is not given to who joins another group meanwhile", async () => {
  const { giving } = await db.$transaction(async (tx) => {
    await tx.membership.create({ data: { groupId: alien.id, userId: pupil.id, role: "learner" } });
    const begun = { giving: give(teacher, pupil, group) };
    await untilSomebodyWaits();
    return begun;
  });
  expect((await giving).status).toBe(403);
  expect(await db.user.findUniqueOrThrow({ where: { id: pupil.id } })).toMatchObject({ passwordHash: null });
});

it("keeps out who joins while it is given", async () => {
  const browser = await browserOf(pupil);
  const { joining } = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${pupil.id}::uuid FOR UPDATE`;
    const begun = { joining: joinAlien(browser) };
    await untilSomebodyWaits();
    await tx.user.update({ where: { id: pupil.id }, data: { passwordGivenAt: new Date() } });
    return begun;
  });
  expect((await joining).status).toBe(403);
});
