import { expect, it } from "vitest";
import { aClaim, aDecision, aDocument, aPerson } from "@/prisma/factories";
import { tallyClaims } from "./queries";

it("each document's claims are counted by their standing verdict", async () => {
  const document = await aDocument();
  await aDecision(await aClaim({ document }));
  await aClaim({ document });
  await aClaim({ document });
  const other = await aDocument();
  const tallies = await tallyClaims(await aPerson(), [document.id, other.id]);
  expect(tallies.get(document.id)).toEqual({ refuted: 1, undecided: 2 });
  expect(tallies.has(other.id)).toBe(false);
});

it("what one may not read is not counted for one", async () => {
  const document = await aDocument({ visibility: "private" });
  await aClaim({ document });
  expect((await tallyClaims(await aPerson(), [document.id])).size).toBe(0);
  expect((await tallyClaims(document.creator, [document.id])).size).toBe(1);
});
