import { expect, it } from "vitest";
import { aDocument } from "@/prisma/factories";
import { outdateNews, readNews } from "./queries";

it("those who ask for the same news at once are answered by one read", async () => {
  const { id } = await aDocument();
  const [one, other] = await Promise.all([readNews(id, 0), readNews(id, 0)]);
  expect(one).toBe(other);
  const [elsewhere, later] = await Promise.all([readNews(id, 1), readNews(id, 0)]);
  expect(elsewhere).not.toBe(later);
  expect(later).not.toBe(one);
});

it("who asks after something new was heard of is not answered by a read that began before", async () => {
  const { id } = await aDocument();
  const early = readNews(id, 0);
  outdateNews(id);
  const late = readNews(id, 0);
  expect(await late).not.toBe(await early);
});
