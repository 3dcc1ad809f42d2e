import { describe, expect, it } from "vitest";
import * as many from "@/app/api/groups/route";
import * as one from "@/app/api/groups/[groupId]/route";
import { GET as listMembers } from "@/app/api/groups/[groupId]/members/route";
import { DELETE as dismiss, PUT as giveRole } from "@/app/api/groups/[groupId]/members/[userId]/route";
import { POST as restore } from "@/app/api/groups/[groupId]/restore/route";
import { GET as readDocument } from "@/app/api/documents/[documentId]/route";
import type { Person } from "@/lib/accounts/actor";
import { newId } from "@/lib/http/id";
import type { Page } from "@/lib/http/page";
import { db } from "@/lib/server/db";
import { aDocument, aGroup, aMember, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";
import { classRoles, type Role, teamRoles } from "./role";
import type { GroupView, MemberView } from "./view";

const eventsOf = async (groupId: string) =>
  (await db.event.findMany({ where: { groupId }, orderBy: { at: "asc" } })).map(({ type }) => type);

interface Member {
  groupId: string;
  userId: string;
}

/** The tag of a membership as the list of members tells it; of one that there is not, of a membership that ended. */
async function tagOf(as: Person, { groupId, userId }: Member): Promise<string> {
  const { body } = await callRoute<Page<MemberView>>(listMembers, { as, params: { groupId } });
  return body.items.find(({ user }) => user.id === userId)?.etag ?? '"member"';
}

async function setRole(as: Person, params: Member, role: Role) {
  const ifMatch = await tagOf(as, params);
  return await callRoute<MemberView>(giveRole, {
    as,
    method: "PUT",
    params: { ...params },
    body: { role },
    ifMatch,
  });
}

async function leave(as: Person, groupId: string, userId = as.id) {
  const params = { groupId, userId };
  return (await callRoute(dismiss, { as, method: "DELETE", params, ifMatch: await tagOf(as, params) }))
    .status;
}

describe("a new group", () => {
  it.each([
    ["team", "owner"],
    ["class", "instructor"],
  ] as const)("that is a %s has its maker for its %s", async (kind, role) => {
    const as = await aPerson();
    const made = await callRoute<GroupView>(many.POST, { as, method: "POST", body: { name: "Desk", kind } });
    expect(made).toMatchObject({ status: 201, body: { kind, role, memberCount: 1, can: { manage: true } } });
    const listed = await callRoute<Page<GroupView>>(many.GET, { as });
    expect(listed.body.items).toEqual([made.body]);
    expect(await eventsOf(made.body.id)).toEqual(["group.created"]);
  });
});

describe("making a group again, after a lost answer", () => {
  it("tells the role that one has by now, and nothing to who has left", async () => {
    const as = await aPerson();
    const body = { id: newId(), name: "Desk", kind: "team" };
    await callRoute(many.POST, { as, method: "POST", body });
    const own = { groupId_userId: { groupId: body.id, userId: as.id } };
    await db.membership.update({ where: own, data: { role: "reader" } });
    const again = await callRoute<GroupView>(many.POST, { as, method: "POST", body });
    expect(again).toMatchObject({ status: 200, body: { role: "reader", can: { manage: false } } });
    await db.membership.delete({ where: own });
    expect((await callRoute(many.POST, { as, method: "POST", body })).status).toBe(404);
  });
});

describe("a role", () => {
  it.each([
    ["team", teamRoles, classRoles],
    ["class", classRoles, teamRoles],
  ] as const)("in a %s is one of its own kind", async (kind, own, foreign) => {
    const group = await aGroup({ kind });
    const owner = await aMember(group, own[0]);
    const { id: userId } = await aMember(group, own[2]);
    const params = { groupId: group.id, userId };
    for (const role of own) {
      expect(await setRole(owner, params, role)).toMatchObject({ status: 200, body: { role } });
    }
    for (const role of foreign) {
      expect((await setRole(owner, params, role)).status).toBe(422);
    }
  });

  it("counts from the next request on", async () => {
    const group = await aGroup();
    const owner = await aMember(group, "owner");
    const reader = await aMember(group, "reader");
    const document = await aDocument({ group });
    const readAs = async () =>
      (await callRoute<{ can: object }>(readDocument, { as: reader, params: { documentId: document.id } }))
        .body;
    expect((await readAs()).can).toMatchObject({ contribute: false, edit: false });
    await setRole(owner, { groupId: group.id, userId: reader.id }, "editor");
    expect((await readAs()).can).toMatchObject({ contribute: true, edit: true });
  });

  it("that was seen otherwise than it is now is not overwritten", async () => {
    const group = await aGroup();
    const owner = await aMember(group, "owner");
    const { id: userId } = await aMember(group, "reader");
    const params = { groupId: group.id, userId };
    const call = { as: owner, method: "PUT" as const, params, body: { role: "member" } };
    expect((await callRoute(giveRole, call)).status).toBe(428);
    expect((await callRoute(giveRole, { ...call, ifMatch: "*" })).status).toBe(428);
    expect((await callRoute(giveRole, { ...call, ifMatch: '"editor"' })).status).toBe(412);
    expect(await callRoute(giveRole, { ...call, ifMatch: await tagOf(owner, params) })).toMatchObject({
      status: 200,
      etag: '"member"',
    });
  });

  it("that is not the one that was seen does not end", async () => {
    const group = await aGroup();
    const owner = await aMember(group, "owner");
    const { id: userId } = await aMember(group, "reader");
    const call = { as: owner, method: "DELETE" as const, params: { groupId: group.id, userId } };
    expect((await callRoute(dismiss, call)).status).toBe(428);
    expect((await callRoute(dismiss, { ...call, ifMatch: '"editor"' })).status).toBe(412);
    expect((await callRoute(dismiss, { ...call, ifMatch: '"reader"' })).status).toBe(204);
  });
});

describe("a group always has somebody in charge", () => {
  it.each(["owner", "instructor"] as const)("so its last %s neither leaves nor steps down", async (role) => {
    const kind = role === "owner" ? "team" : "class";
    const lesser = role === "owner" ? "member" : "learner";
    const group = await aGroup({ kind });
    const last = await aMember(group, role);
    const params = { groupId: group.id, userId: last.id };
    expect(await leave(last, group.id)).toBe(409);
    expect((await setRole(last, params, lesser)).status).toBe(409);
    const next = await aMember(group, lesser);
    await setRole(last, { groupId: group.id, userId: next.id }, role);
    expect(await leave(last, group.id)).toBe(204);
    expect((await callRoute(one.GET, { as: last, params: { groupId: group.id } })).status).toBe(404);
  });

  it("also when both of two leave at once", async () => {
    const group = await aGroup();
    const both = [await aMember(group, "owner"), await aMember(group, "owner")];
    const left = await Promise.all(both.map((person) => leave(person, group.id)));
    expect(left.sort()).toEqual([204, 409]);
    expect(await db.membership.count({ where: { groupId: group.id, role: "owner" } })).toBe(1);
  });
});

describe("leaving", () => {
  it("is for everyone, and dismissing others for those in charge", async () => {
    const group = await aGroup();
    const owner = await aMember(group, "owner");
    const [editor, reader] = [await aMember(group, "editor"), await aMember(group, "reader")];
    const document = await aDocument({ group });
    expect(await leave(editor, group.id, reader.id)).toBe(403);
    expect(await leave(reader, group.id)).toBe(204);
    expect(await leave(owner, group.id, editor.id)).toBe(204);
    for (const as of [reader, editor]) {
      expect((await callRoute(readDocument, { as, params: { documentId: document.id } })).status).toBe(404);
    }
    expect(await leave(owner, group.id, editor.id)).toBe(404);
    expect(await eventsOf(group.id)).toEqual(["membership.deleted", "membership.deleted"]);
  });
});

describe("an ended group", () => {
  it("takes its documents out of its members' reach until it is brought back", async () => {
    const group = await aGroup();
    const [owner, member] = [await aMember(group, "owner"), await aMember(group, "member")];
    const document = await aDocument({ group });
    const params = { groupId: group.id };
    const readAs = async (as: Person) =>
      (await callRoute(readDocument, { as, params: { documentId: document.id } })).status;
    expect(await readAs(member)).toBe(200);
    await callRoute(one.DELETE, { as: owner, method: "DELETE", params, ifMatch: '"1"' });
    expect([await readAs(member), await readAs(owner), await readAs(document.creator)]).toEqual([
      404, 404, 200,
    ]);
    expect((await callRoute(one.GET, { as: owner, params })).status).toBe(404);
    expect((await callRoute(restore, { as: member, method: "POST", params })).status).toBe(404);
    expect((await callRoute(restore, { as: owner, method: "POST", params })).status).toBe(200);
    expect(await readAs(member)).toBe(200);
    expect(await eventsOf(group.id)).toEqual(["group.deleted", "group.restored"]);
  });
});
