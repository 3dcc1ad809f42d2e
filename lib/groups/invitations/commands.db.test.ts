import { beforeEach, describe, expect, it } from "vitest";
import * as many from "@/app/api/groups/[groupId]/invitations/route";
import { DELETE as revoke } from "@/app/api/groups/[groupId]/invitations/[invitationId]/route";
import { POST as join } from "@/app/api/groups/join/route";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import type { Page } from "@/lib/http/page";
import type { Problem } from "@/lib/http/problem";
import { db } from "@/lib/server/db";
import { aGroup, type AGroup, aMember, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { rolesOf } from "../role";
import type { GroupView, InvitationView } from "../view";

let group: AGroup;
let owner: Person;

beforeEach(async () => {
  group = await aGroup();
  owner = await aMember(group, "owner");
});

async function invite(body: object = {}, to = group, as = owner) {
  const params = { groupId: to.id };
  return await callRoute<InvitationView & Problem>(many.POST, { as, method: "POST", params, body });
}

async function joinWith(code: string, as?: Person) {
  return await callRoute<GroupView & Problem>(join, {
    as: as ?? (await aPerson()),
    method: "POST",
    body: { code },
  });
}

describe("an invitation", () => {
  it("is a code that can be read out, and a link that has it", async () => {
    const { status, body } = await invite();
    expect(status).toBe(201);
    expect(body.code).toMatch(/^[2-9CFHKMRTWXY]{12}$/);
    expect(body.url).toMatch(new RegExp(`^https?://.+/join/${body.code}$`));
    expect(body).toMatchObject({ role: "member", expiresAt: null });
  });

  it("lets many in, however they write its code", async () => {
    const { body } = await invite({ role: "reader" });
    const { code } = body;
    const spellings = [
      code,
      code.toLowerCase(),
      `${code.slice(0, 5)}-${code.slice(5)}`,
      ` ${code.slice(0, 3)} ${code.slice(3)} `,
    ];
    for (const spelling of spellings) {
      expect(await joinWith(spelling)).toMatchObject({ status: 201, body: { id: group.id, role: "reader" } });
    }
    expect(await db.membership.count({ where: { groupId: group.id } })).toBe(1 + spellings.length);
  });

  it("of an earlier release lets people in, whose code has signs that no new one has", async () => {
    const { body } = await invite();
    await db.invitation.update({ where: { id: body.id }, data: { code: "B4GP74S580" } });
    expect((await joinWith("b4gp7-4s580")).status).toBe(201);
  });

  it("makes nobody a member twice, nor changes who is one", async () => {
    const { body } = await invite({ role: "reader" });
    expect(await joinWith(body.code, owner)).toMatchObject({ status: 200, body: { role: "owner" } });
    const person = await aPerson();
    const tries = await Promise.all([joinWith(body.code, person), joinWith(body.code, person)]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await db.event.count({ where: { type: "membership.created", subjectId: person.id } })).toBe(1);
  });

  it.each(["team", "class"] as const)(
    "to a %s gives a role of its kind, the plainest if none is said",
    async (kind) => {
      const its = await aGroup({ kind });
      const head = await aMember(its, rolesOf(kind)[0]!);
      for (const role of rolesOf(kind)) expect((await invite({ role }, its, head)).status).toBe(201);
      const foreign = rolesOf(kind === "team" ? "class" : "team");
      for (const role of foreign) {
        expect(await invite({ role }, its, head)).toMatchObject({
          status: 422,
          body: { errors: [{ path: "role" }] },
        });
      }
      expect((await invite({}, its, head)).body.role).toBe(kind === "team" ? "member" : "learner");
    },
  );

  it("ends when it said it would", async () => {
    const { body } = await invite({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect((await joinWith(body.code)).status).toBe(201);
    await db.invitation.update({ where: { id: body.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await joinWith(body.code)).status).toBe(404);
  });

  it("is not made for a time that is past", async () => {
    const { status, body } = await invite({ expiresAt: "2001-01-01T00:00:00Z" });
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ path: "expiresAt", message: "must lie in the future" }]);
  });

  it("is found by a retry while it stands, and told of as revoked after that", async () => {
    const input = { id: newId(), expiresAt: new Date(Date.now() + 60_000).toISOString() };
    await invite(input);
    expect((await invite(input)).status).toBe(200);
    const params = { groupId: group.id, invitationId: input.id };
    await callRoute(revoke, { as: owner, method: "DELETE", params });
    const { status, body } = await invite(input);
    expect({ status, detail: body.detail }).toMatchObject({
      status: 409,
      detail: expect.stringContaining("revoked") as string,
    });
  });

  it("is revoked once; who came with it stays", async () => {
    const { body } = await invite();
    const person = await aPerson();
    await joinWith(body.code, person);
    const params = { groupId: group.id, invitationId: body.id };
    expect((await callRoute(revoke, { as: owner, method: "DELETE", params })).status).toBe(204);
    expect((await callRoute(revoke, { as: owner, method: "DELETE", params })).status).toBe(404);
    expect((await joinWith(body.code)).status).toBe(404);
    expect(await db.membership.count({ where: { groupId: group.id, userId: person.id } })).toBe(1);
  });

  it("is listed only while it can be used", async () => {
    const [usable, revoked, ended] = [(await invite()).body, (await invite()).body, (await invite()).body];
    await db.invitation.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } });
    await db.invitation.update({ where: { id: ended.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    const params = { groupId: group.id };
    const listed = await callRoute<Page<InvitationView>>(many.GET, { as: owner, params });
    expect(listed.body.items.map(({ id }) => id)).toEqual([usable.id]);
  });

  it("to a group that has ended lets nobody in, and tells no code from another", async () => {
    const { body } = await invite();
    await db.group.update({ where: { id: group.id }, data: { deletedAt: new Date() } });
    const [ended, unknown] = [await joinWith(body.code), await joinWith("0000000000")];
    expect([ended.status, unknown.status]).toEqual([404, 404]);
    expect(ended.body).toEqual(unknown.body);
  });

  it("cannot be guessed at by trying", async () => {
    const person = await aPerson();
    const statuses = [];
    for (let count = 0; count < 40; count += 1) statuses.push((await joinWith("0000000000", person)).status);
    expect(statuses).toContain(429);
  });
});
