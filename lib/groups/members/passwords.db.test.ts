/** A new password for a member of a class: who may give one to whom, and what comes of it. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ask, callerOf } from "@/app/api/testing/call";
import type { Actor, Person } from "@/lib/accounts/actor";
import { findByCookie } from "@/lib/accounts/queries";
import { knowByPassword } from "@/lib/accounts/sign-in/commands";
import { guessesAllowed } from "@/lib/accounts/sign-in/guesses";
import { signedIn } from "@/lib/accounts/testing";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aDocument, aGroup, type AGroup, aMember } from "@/prisma/factories";
import type { Role } from "../role";
import { removeMember, setRole } from "./commands";
import { aPupil, give, givingPassword, isOffered, join, obstacleTo } from "./testing";

let group: AGroup;
let teacher: Person;
let pupil: Person;

beforeEach(async () => {
  group = await aGroup({ kind: "class" });
  teacher = await aMember(group, "instructor", "Teacher");
  pupil = await aPupil(group);
});

const hashOf = async ({ id }: Person) => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash;

describe("a new password", () => {
  it.each(["learner", "observer"] as const)(
    "lets a %s of one's class in, and is told this once",
    async (role) => {
      const locked = await aPupil(group, role);
      expect(await isOffered(teacher, locked, group)).toBe(true);
      const given = await give(teacher, locked, group);
      expect(given.status).toBe(200);
      expect(given.headers.get("cache-control")).toContain("no-store");
      expect(given.body).toEqual({ username: locked.id, password: expect.any(String) as string });
      const { password } = given.body as { password: string };
      expect(password).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){2}$/);
      const known = await knowByPassword({ login: locked.id, address: "192.0.2.1" }, password);
      expect(known).toMatchObject({ ok: true, value: { id: locked.id } });
      expect(await hashOf(locked)).not.toContain(password);
      expect((await give(teacher, locked, group)).body.password).not.toBe(password);
    },
  );

  it("lets them in at once, who have tried too often with the one they forgot", async () => {
    const guess = { login: pupil.id, address: "192.0.2.7" };
    const trial = async (password: string) => await knowByPassword(guess, password);
    for (let count = 0; count < guessesAllowed.pair; count += 1) await trial("not this one");
    expect(await trial("not this one")).toMatchObject({ refusal: { kind: "too-many" } });
    const { password } = (await give(teacher, pupil, group)).body as { password: string };
    expect(await trial(password)).toMatchObject({ ok: true });
  });

  it("ends the sessions and tokens they had, and leaves an event of who gave it, in which class", async () => {
    const { cookie, session } = await signedIn(pupil);
    const token = await callerOf(pupil);
    expect((await ask("GET /api/account", token)).status).toBe(200);
    await give(teacher, pupil, group);
    expect(await findByCookie(cookie)).toEqual<Actor>({ kind: "anonymous" });
    expect((await ask("GET /api/account", token)).status).toBe(401);
    const events = await db.event.findMany({
      where: { actorId: teacher.id, subjectId: { in: [pupil.id, session] } },
    });
    expect(events.map(({ type, groupId }) => [type, groupId]).sort()).toEqual([
      ["account.updated", group.id],
      ["session.ended", null],
    ]);
  });

  it("is given with its event or not at all", async () => {
    vi.spyOn((await import("@/lib/server/log")).log, "error").mockReturnValue(undefined);
    await db.$executeRaw`CREATE TRIGGER nothing_happens BEFORE INSERT ON "Event"
      FOR EACH ROW WHEN (NEW.type = 'account.updated') EXECUTE FUNCTION refuse_change()`;
    expect((await give(teacher, pupil, group)).status).toBe(500);
    await db.$executeRaw`DROP TRIGGER nothing_happens ON "Event"`;
    expect(await hashOf(pupil)).toBeNull();
  });

  it("may be given to who is in other groups, where all of them are the giver's too, the ended ones as well", async () => {
    const [other, team] = [await aGroup({ kind: "class" }), await aGroup()];
    await join(other, teacher, "instructor");
    await join(team, teacher, "owner");
    await join(other, pupil, "learner");
    await join(team, pupil, "editor");
    await db.group.update({ where: { id: other.id }, data: { deletedAt: new Date() } });
    expect(await isOffered(teacher, pupil, group)).toBe(true);
    expect((await give(teacher, pupil, group)).status).toBe(200);
  });
});

describe("nobody gives a password", () => {
  const toPupil: [string, Role, number][] = [
    ["another learner", "learner", 403],
    ["an observer", "observer", 403],
    ["an assistant", "assistant", 403],
  ];
  it.each(toPupil)("who is %s", async (_who, role, status) => {
    const other = await aMember(group, role);
    expect(await isOffered(other, pupil, group)).toBe(false);
    expect((await give(other, pupil, group)).status).toBe(status);
  });

  it("who is not in the class, or nobody at all", async () => {
    const stranger = await aMember(await aGroup({ kind: "class" }), "instructor");
    expect((await give(stranger, pupil, group)).status).toBe(404);
    const params = { groupId: group.id, userId: pupil.id };
    expect((await ask(givingPassword, {}, { params })).status).toBe(401);
  });

  it("with an access token, by which no password is made", async () => {
    const params = { groupId: group.id, userId: pupil.id };
    expect((await ask(givingPassword, await callerOf(teacher), { params })).status).toBe(403);
    expect(await hashOf(pupil)).toBeNull();
  });

  it("to who is not in the class, though in another one of theirs, nor to who is nowhere", async () => {
    const other = await aGroup({ kind: "class" });
    await join(other, teacher, "instructor");
    const elsewhere = await aPupil(other);
    expect((await give(teacher, elsewhere, group)).status).toBe(404);
    expect((await give(teacher, { ...pupil, id: newId() }, group)).status).toBe(404);
  });

  it("in a team", async () => {
    const team = await aGroup();
    const owner = await aMember(team, "owner");
    const reader = await aPupil(team, "reader");
    expect(await isOffered(owner, reader, team)).toBe(false);
    expect((await give(owner, reader, team)).status).toBe(403);
  });

  const ended = "a member of a class that has ended, which somebody else can bring back";
  const others: [string, string | null, () => Promise<unknown>][] = [
    ["an instructor", null, async () => await become("instructor")],
    ["an assistant", null, async () => await become("assistant")],
    ["an administrator", "beyond", async () => await change({ adminAt: new Date() })],
    [
      "someone with an e-mail address",
      "beyond",
      async () => await change({ email: `${newId()}@lectern.test` }),
    ],
    ["someone whom a provider knows", "beyond", async () => await link()],
    ["a member of somebody else's class", "beyond", async () => await joinAlien("class", "observer")],
    ["a member of somebody else's team", "beyond", async () => await joinAlien("team", "reader")],
    [ended, "beyond", async () => await joinEnded()],
    ["a member of a class where the giver only assists", "beyond", async () => await joinAssisted()],
    ["an instructor whom the giver has made a learner", "changed", async () => await demote()],
    ["who left the class and came back, perhaps as less", "changed", async () => await comeBack()],
    ["who left somebody else's team, and has a document there", "beyond", async () => await leaveDocument()],
  ];
  const change = async (data: object) => await db.user.update({ where: { id: pupil.id }, data });
  const become = async (role: Role) =>
    await db.membership.updateMany({ where: { userId: pupil.id }, data: { role } });
  const link = async () =>
    await db.externalAccount.create({ data: { provider: "github", accountId: newId(), userId: pupil.id } });
  const joinAlien = async (kind: "team" | "class", role: Role) => {
    const alien = await aGroup({ kind });
    await join(alien, pupil, role);
    return alien;
  };
  const joinEnded = async () => {
    const { id } = await joinAlien("class", "learner");
    await db.group.update({ where: { id }, data: { deletedAt: new Date() } });
  };
  const demote = async () => {
    await become("instructor");
    const change = { groupId: group.id, userId: pupil.id, ifMatch: '"instructor"', role: "learner" as const };
    expect(await setRole(teacher, change)).toMatchObject({ ok: true });
  };
  const comeBack = async () => {
    const removal = { groupId: group.id, userId: pupil.id, ifMatch: '"learner"' };
    expect(await removeMember(pupil, removal)).toMatchObject({ ok: true });
    await join(group, pupil, "learner");
  };
  const leaveDocument = async () => await aDocument({ creator: pupil, group: await aGroup() });
  const joinAssisted = async () => await join(await joinAlien("class", "learner"), teacher, "assistant");

  it.each(others)("to %s, and says why to who teaches them", async (_whom, obstacle, make) => {
    await make();
    expect(await isOffered(teacher, pupil, group)).toBe(false);
    expect(await obstacleTo(teacher, pupil, group)).toBe(obstacle);
    expect(await obstacleTo(pupil, pupil, group)).toBe(null);
    const refused = await give(teacher, pupil, group);
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain("no group but yours");
    expect(await hashOf(pupil)).toBeNull();
  });
});
