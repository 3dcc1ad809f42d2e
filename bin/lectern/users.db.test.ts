/** What `user list` prints. */
import { afterEach, expect, it, vi } from "vitest";
import { someone } from "@/lib/accounts/testing";
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { main } from "../lectern";

afterEach(() => vi.restoreAllMocks());

it("user list prints an account a line: how one signs in, the name, who is an administrator and who is switched off", async () => {
  const ada = await someone("Ada L");
  const [byAddress, byUsername] = [`${newId()}@lectern.test`, `u${newId()}`];
  const now = new Date();
  await db.user.createMany({
    data: [
      { id: newId(), name: "Who\tRuns\nIt", email: byAddress, adminAt: now },
      { id: newId(), name: "Gone", username: byUsername, disabledAt: now },
    ],
  });
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await main(["user", "list"]);
  const lines = printed.mock.calls.flatMap(([line]) => String(line).split("\n"));
  expect(lines.slice(-3)).toEqual([
    `${ada.email}\t${ada.username}\tAda L\t-\t-`,
    `${byAddress}\t-\tWho Runs It\tadministrator\t-`,
    `-\t${byUsername}\tGone\t-\tdisabled`,
  ]);
  expect(lines).toHaveLength(await db.user.count());
});
