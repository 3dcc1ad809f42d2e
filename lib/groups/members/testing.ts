/** For tests of giving passwords: a pupil, and a teacher who asks for a new one. */
import { type Answer, ask, browserOf } from "@/app/api/testing/call";
import type { Person } from "@/lib/accounts/actor";
import { db } from "@/lib/server/db";
import { type AGroup, aMember } from "@/prisma/factories";
import type { Role } from "../role";

/** Somebody with a username, which is their id, and no e-mail address. */
export async function aPupil(to: AGroup, role: Role = "learner"): Promise<Person> {
  const person = await aMember(to, role, "Lin");
  await db.user.update({ where: { id: person.id }, data: { email: null, username: person.id } });
  return person;
}

/** Takes a person into another group. */
export async function join(to: AGroup, person: Person, role: Role): Promise<void> {
  await db.membership.create({ data: { groupId: to.id, userId: person.id, role } });
}

export const givingPassword = "POST /api/groups/{groupId}/members/{userId}/password";

/** Asks for a new password for a member of a group. */
export async function give(as: Person, to: Person, within: AGroup): Promise<Answer> {
  return await ask(givingPassword, await browserOf(as), { params: { groupId: within.id, userId: to.id } });
}

interface Member {
  user: { id: string };
  can: { givePassword: boolean };
  passwordObstacle: string | null;
}

async function listed(as: Person, to: Person, within: AGroup): Promise<Member | undefined> {
  const list = "GET /api/groups/{groupId}/members";
  const { body } = await ask(list, await browserOf(as), { params: { groupId: within.id } });
  return (body.items as Member[]).find(({ user }) => user.id === to.id);
}

/** Whether the page offers it, as the list of members says. */
export async function isOffered(as: Person, to: Person, within: AGroup): Promise<unknown> {
  return (await listed(as, to, within))?.can.givePassword;
}

/** Why it is not offered, as the list of members says. */
export async function obstacleTo(as: Person, to: Person, within: AGroup): Promise<unknown> {
  return (await listed(as, to, within))?.passwordObstacle;
}
