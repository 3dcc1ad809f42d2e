/**
 * Every operation of the API x every role x every thing that may be somebody else's, asked of the handlers
 * themselves. What may not be known of is 404, what may be seen but not done 403, a change by nobody 401.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "@/lib/accounts/testing";
import { db } from "@/lib/server/db";
import { aMember, aPerson } from "@/prisma/factories";
import { type Caller, call, callerOf, isChange, nobody, type Operation, operations } from "./testing/call";
import { type AccessRow, annotationAccess, documentAccess } from "./testing/document-access";
import { groupAccess, ownAccess } from "./testing/group-access";
import {
  anInvitation,
  makeWorld,
  type Place,
  type RoleName,
  roles,
  rungs,
  type World,
} from "./testing/world";

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

/** What one role is answered, `ok` when it is one of the statuses of those who may. */
async function answerTo(
  caller: Caller,
  row: { operation: Operation; body?: object; allowed: number[] },
  params: Place,
) {
  const response = await call(row.operation, caller, { params, body: row.body });
  await response.body?.cancel();
  return row.allowed.includes(response.status) ? "ok" : String(response.status);
}

async function answersTo(
  row: Omit<AccessRow, "shared" | "open" | "commons">,
  paramsFor: (role: RoleName) => Place | Promise<Place>,
) {
  const answers: string[] = [];
  for (const role of roles) answers.push(await answerTo(world.callers[role], row, await paramsFor(role)));
  return answers;
}

type Rung = keyof typeof rungs;
const rungNames = Object.keys(rungs) as Rung[];

/** What a class's four roles are answered, under the columns of a team's. */
async function answersInClass(row: Parameters<typeof answerTo>[1], paramsFor: () => Place | Promise<Place>) {
  const answers: Partial<Record<Rung, string>> = {};
  for (const rung of rungNames) {
    answers[rung] = await answerTo(world.lesson.callers[rung], row, await paramsFor());
  }
  return answers;
}

/** What a row of the table says of a team's four roles. */
function saidOfRungs(text: string) {
  const said = columns(text);
  return Object.fromEntries(rungNames.map((rung) => [rung, said[roles.indexOf(rung)]]));
}

const columns = (text: string) => text.trim().split(/\s+/);

/** What nobody may know of: a change by nobody is refused before anything is looked for. */
function unknown(operation: Operation): string[] {
  return roles.map((role) => (role === "anonymous" && isChange(operation) ? "401" : "404"));
}

const name = ({ operation, body }: { operation: Operation; body?: object }) =>
  `${operation} ${body ? Object.keys(body).join(", ") : ""}`;

it("the table has a row for every operation there is", () => {
  const listed = [...documentAccess, ...groupAccess, ...ownAccess].map(({ operation }) => operation);
  expect([...new Set(listed)].sort()).toEqual(operations().sort());
});

describe.each(documentAccess.map((row) => [name(row), row] as const))("%s", (_name, row) => {
  it("is for those of the group, on its own document", async () => {
    expect(await answersTo(row, () => world.shared)).toEqual(columns(row.shared));
  });

  it("is for those whom publishing it let in, on the group's public document", async () => {
    expect(await answersTo(row, () => world.open)).toEqual(columns(row.open));
  });

  it("is for its creator and, as far as that goes, everyone, on a public document of no group", async () => {
    expect(await answersTo(row, () => world.commons)).toEqual(columns(row.commons));
  });

  it("is for a class's roles as for a team's of the same rung", async () => {
    expect(await answersInClass(row, () => world.lesson.shared)).toEqual(saidOfRungs(row.shared));
  });

  it("is not there on a private document of somebody else", async () => {
    expect(await answersTo(row, () => world.sealed)).toEqual(unknown(row.operation));
  });
});

describe.each(documentAccess.map((row) => [name(row), row] as const))("%s", (_name, row) => {
  it("is not there on a deleted document, but for its creator's bringing it back", async () => {
    const restores = row.operation === "POST /api/documents/{documentId}/restore";
    const answers = await answersTo(row, () => world.gone);
    expect(answers).toEqual(
      restores ? [...unknown(row.operation).slice(0, -1), "ok"] : unknown(row.operation),
    );
    if (restores) {
      const where = { id: world.gone.documentId! };
      await db.document.update({ where, data: { deletedAt: new Date() } });
    }
  });
});

describe.each(annotationAccess.map((row) => [name(row), row] as const))("%s", (_name, row) => {
  it("is not there on a private note of somebody else, though its document is public", async () => {
    expect(await answersTo(row, () => world.hidden)).toEqual(unknown(row.operation));
  });
});

describe.each(groupAccess.map((row) => [name(row), row] as const))("%s", (_name, row) => {
  it("is for the group's members as their roles let them", async () => {
    const { group } = world;
    const place = async () => ({
      groupId: group.id,
      userId: (await aMember(group, "reader")).id,
      invitationId: await anInvitation(group.id),
    });
    expect(await answersTo(row, place)).toEqual(columns(row.ours));
  });

  it("is for a class's members as for a team's of the same rung", async () => {
    const { group } = world.lesson;
    const own = row.body && "role" in row.body ? { body: { role: "observer" } } : {};
    const place = async () => ({
      groupId: group.id,
      userId: (await aMember(group, "observer")).id,
      invitationId: await anInvitation(group.id),
    });
    expect(await answersInClass({ ...row, ...own }, place)).toEqual(saidOfRungs(row.ours));
  });

  it("is not there for a group one is not in", async () => {
    expect(await answersTo(row, () => world.foreignGroup)).toEqual(unknown(row.operation));
  });
});

describe.each(ownAccess.map((row) => [row.operation, row] as const))("%s", (operation, row) => {
  it("asks who is there, and knows of nothing of others", async () => {
    const other = await aPerson();
    const { session } = await signedIn(other);
    await callerOf(other);
    const { id: tokenId } = await db.accessToken.findFirstOrThrow({ where: { userId: other.id } });
    const params = { sessionId: session, tokenId };
    for (const role of roles) {
      const { status } = await call(operation, world.callers[role], { params, body: row.body });
      expect(status, role).toBe(role === "anonymous" ? row.anonymous : row.person);
    }
    expect(await db.session.count({ where: { id: session, endedAt: null } })).toBe(1);
    expect(await db.accessToken.count({ where: { id: tokenId, revokedAt: null } })).toBe(1);
  });
});

describe("who is nobody any more", () => {
  let disabled: Caller;
  let revoked: Caller;
  let ended: Caller;

  beforeAll(async () => {
    const people = [await aPerson(), await aPerson(), await aPerson()] as const;
    [disabled, revoked] = [await callerOf(people[0]), await callerOf(people[1])];
    await db.user.update({ where: { id: people[0].id }, data: { disabledAt: new Date() } });
    await db.accessToken.updateMany({ where: { userId: people[1].id }, data: { revokedAt: new Date() } });
    const { cookie, session } = await signedIn(people[2]);
    await db.session.update({ where: { id: session }, data: { endedAt: new Date() } });
    ended = { cookie, "Sec-Fetch-Site": "same-origin" };
  });

  async function statusFor(operation: Operation, caller: Caller): Promise<number> {
    const params = { ...world.commons, ...world.foreignGroup };
    const response = await call(operation, caller, { params });
    await response.body?.cancel();
    return response.status;
  }

  it.each(operations())("%s is 401 for their token, and takes their session for none", async (operation) => {
    expect(await statusFor(operation, disabled)).toBe(401);
    expect(await statusFor(operation, revoked)).toBe(401);
    expect(await statusFor(operation, ended)).toBe(await statusFor(operation, nobody));
  });
});
