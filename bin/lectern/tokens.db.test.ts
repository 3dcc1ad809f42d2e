/** Access tokens at the command line: made for a time, listed without their secrets, revoked. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findActor } from "@/lib/accounts/queries";
import { type Someone, someone } from "@/lib/accounts/testing";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { main } from "../lectern";

let ada: Someone;
let printed: string[];
let said: string[];

beforeEach(async () => {
  ada = await someone();
  printed = [];
  said = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => said.push(line));
});
afterEach(() => vi.restoreAllMocks());

async function opens(token: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${token}` };
  return (await findActor(new Request("http://lectern.test/", { headers }))).ok;
}

const tokenOf = async (login = ada) => await db.accessToken.findFirstOrThrow({ where: { userId: login.id } });
const refused = async (...args: string[]) => {
  const cause: unknown = await main(["token", ...args]).catch((caught: unknown) => caught);
  expect(cause).toMatchObject({ name: "OperatorError" });
  return (cause as Error).message;
};
const daysUntil = (end: Date | null) => ((end?.getTime() ?? Number.NaN) - Date.now()) / 86_400_000;

describe("token create", () => {
  it.each(["email", "username"] as const)(
    "by %s prints the token alone, which ends in 90 days, and says so beside it",
    async (kind) => {
      await main(["token", "create", ada[kind].toUpperCase()]);
      expect(printed).toHaveLength(1);
      expect(await opens(printed[0] ?? "")).toBe(true);
      const { name, expiresAt } = await tokenOf();
      expect(name).toBe("Command line");
      expect(daysUntil(expiresAt)).toBeCloseTo(90, 1);
      expect(said).toEqual([`It ends at ${expiresAt?.toISOString() ?? ""}.`]);
    },
  );

  it("takes a name and a number of days, or never", async () => {
    await main(["token", "create", ada.username, "--name", "Class tool", "--days", "7"]);
    const { name, expiresAt } = await tokenOf();
    expect([name, Math.round(daysUntil(expiresAt))]).toEqual(["Class tool", 7]);
    const other = await someone();
    await main(["token", "create", other.username, "--days", "never"]);
    expect((await tokenOf(other)).expiresAt).toBeNull();
    expect(said.at(-1)).toBe("It never ends: revoke it when it is no longer needed.");
  });

  it("refuses in a sentence who is nobody, a name that says nothing and days that are none", async () => {
    expect(await refused("create", "nobody")).toBe(
      "There is no account with the e-mail address or the username nobody.",
    );
    for (const days of ["0", "-3", "1.5", "soon", "", "40000"]) {
      expect(await refused("create", ada.username, `--days=${days}`)).toBe(
        "--days takes a whole number of days, from 1 to 36500, or never.",
      );
    }
    for (const name of ["  ", "x".repeat(101)]) {
      expect(await refused("create", ada.username, `--name=${name}`)).toBe(
        "The name must have 1 to 100 characters.",
      );
    }
    expect(await db.accessToken.count({ where: { userId: ada.id } })).toBe(0);
  });
});

it("token list prints one a line, with its id, name and times, and no secret; a revoked one is not among them", async () => {
  await main(["token", "create", ada.username, "--days", "never"]);
  const [secret = ""] = printed;
  await opens(secret);
  const { id, createdAt } = await tokenOf();
  printed = [];
  await main(["token", "list", ada.email]);
  const [line = ""] = printed;
  expect(printed).toHaveLength(1);
  expect(line).toMatch(new RegExp(`^${id}\tCommand line\t${createdAt.toISOString()}\t\\S+\tnever$`));
  expect(line).not.toContain(secret);

  printed = [];
  said = [];
  await main(["token", "revoke", id]);
  expect(await opens(secret)).toBe(false);
  expect(await db.event.count({ where: { type: "token.revoked", subjectId: id, actorId: null } })).toBe(1);
  expect(said).toEqual(["The token Command line is revoked: it opens nothing any more."]);
  await main(["token", "list", ada.email]);
  expect(printed).toEqual([]);
});

it("what is no token, or is revoked already, is refused in a sentence", async () => {
  expect(await refused("list", "nobody")).toContain("There is no account");
  expect(await refused("revoke", "7")).toBe('Give the id of a token, as "token list LOGIN" prints it.');
  expect(await refused("revoke", newId())).toBe("There is no such token, or it is revoked already.");
});
