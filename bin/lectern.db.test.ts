import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { knowByPassword } from "@/lib/accounts/sign-in/commands";
import { goodPassword, someone } from "@/lib/accounts/testing";
import { main } from "./lectern";

const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => told.push(line));
});
afterEach(() => vi.restoreAllMocks());

const comesIn = async (login: string, password: string) =>
  (await knowByPassword({ login, address: "192.0.2.1" }, password)).ok;

it("user password replaces a password by a login of either kind, and prints the new one once", async () => {
  const ada = await someone();
  await main(["user", "password", ada.username]);
  const password = /^password: (\S+)$/.exec(told.join("\n"))?.[1] ?? "";
  expect(await comesIn(ada.email, password)).toBe(true);
  expect(await comesIn(ada.email, goodPassword)).toBe(false);
});

it("user disable and enable switch an account off and on, and say so beside the results", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const ada = await someone();
  await main(["user", "disable", ada.email]);
  expect(await comesIn(ada.email, goodPassword)).toBe(false);
  await main(["user", "enable", ada.username]);
  expect(await comesIn(ada.email, goodPassword)).toBe(true);
  expect(told).toEqual([]);
  expect(said.mock.calls).toEqual([
    [`The account ${ada.email} is switched off.`],
    [`The account ${ada.username} is switched on.`],
  ]);
});

it("a login that nobody has is one sentence for the operator", async () => {
  const sentence = "There is no account with the e-mail address or the username nobody.";
  for (const command of ["password", "disable", "enable"]) {
    await expect(main(["user", command, "nobody"])).rejects.toMatchObject({
      name: "OperatorError",
      message: sentence,
    });
  }
});
