/** Coming in by a provider or a mail link with an invitation, where nobody comes in without one. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { aGroup, type AGroup } from "@/prisma/factories";
import { someone } from "../testing";
import { knowByEmail, knowByProvider } from "./commands";
import { faults } from "./faults";

let group: AGroup;

beforeEach(async () => {
  vi.stubEnv("SIGN_UP", "invited");
  group = await aGroup({ kind: "class" });
});
afterEach(() => vi.unstubAllEnvs());

async function anInvitation(more: { revokedAt?: Date; expiresAt?: Date } = {}): Promise<string> {
  const code = newId().slice(-10).toUpperCase();
  const data = {
    id: newId(),
    groupId: group.id,
    code,
    role: "observer",
    createdById: newId(),
    ...more,
  } as const;
  await db.invitation.create({ data: { ...data, createHash: "" } });
  return code;
}

const ways = {
  "a provider": async (email: string, invitation?: string) =>
    await knowByProvider({ provider: "github", accountId: newId(), name: "Grace", email }, invitation),
  "a mail link": async (email: string, invitation?: string) => await knowByEmail(email, invitation),
};

const past = () => new Date(Date.now() - 1000);
const newAddress = () => `${newId()}@lectern.test`;
const rolesHere = async () =>
  (await db.membership.findMany({ where: { groupId: group.id } })).map(({ role }) => role);

describe.each(Object.entries(ways))("by %s", (_way, come) => {
  it("someone new comes in with an invitation, and is a member as it says at once", async () => {
    const known = await come(newAddress(), await anInvitation());
    expect(known).toMatchObject({ ok: true });
    const userId = known.ok ? known.value.id : "";
    expect(await db.membership.findMany({ where: { userId } })).toMatchObject([
      { groupId: group.id, role: "observer" },
    ]);
    const events = await db.event.findMany({ where: { subjectId: userId }, select: { type: true } });
    const types = events.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["account.created", "membership.created"]));
  });

  it("someone new does not come in without one, nor with one that was revoked, has ended or never was", async () => {
    const email = newAddress();
    expect(await come(email)).toMatchObject({ ok: false, refusal: { sentence: faults["no-account"] } });
    const ended = await anInvitation({ expiresAt: past() });
    for (const code of [await anInvitation({ revokedAt: past() }), ended, "0000000000"]) {
      expect(await come(email, code)).toMatchObject({ ok: false, refusal: { sentence: faults.invitation } });
    }
    const code = await anInvitation();
    await db.group.update({ where: { id: group.id }, data: { deletedAt: past() } });
    expect(await come(email, code)).toMatchObject({ ok: false });
    expect(await db.user.count({ where: { email } })).toBe(0);
  });

  it("nobody new comes in where sign-up is closed, invited or not", async () => {
    vi.stubEnv("SIGN_UP", "closed");
    const refused = await come(newAddress(), await anInvitation());
    expect(refused).toMatchObject({ ok: false, refusal: { sentence: faults.closed } });
    expect(await rolesHere()).toEqual([]);
  });

  it("where sign-up is open an invitation that opens nothing is no hindrance, and makes nobody a member", async () => {
    vi.stubEnv("SIGN_UP", "open");
    expect(await come(newAddress(), await anInvitation({ revokedAt: past() }))).toMatchObject({ ok: true });
    expect(await rolesHere()).toEqual([]);
    expect(await come(newAddress(), await anInvitation())).toMatchObject({ ok: true });
    expect(await rolesHere()).toEqual(["observer"]);
  });

  it("who has an account joins by themselves, not by signing in", async () => {
    const ada = await someone();
    expect(await come(ada.email, await anInvitation())).toMatchObject({ ok: true, value: { id: ada.id } });
    expect(await rolesHere()).toEqual([]);
  });

  it("an account is made with its membership or not at all", async () => {
    const [email, code] = [newAddress(), await anInvitation()];
    await db.$executeRaw`CREATE TRIGGER nobody_joins BEFORE INSERT ON "Membership"
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`;
    await expect(come(email, code)).rejects.toThrow();
    await db.$executeRaw`DROP TRIGGER nobody_joins ON "Membership"`;
    expect(await db.user.count({ where: { email } })).toBe(0);
    expect(await come(email, code)).toMatchObject({ ok: true });
  });
});
