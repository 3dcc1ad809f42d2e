import { expect, it } from "vitest";
import { GET as carryAway } from "@/app/api/documents/[documentId]/export/[format]/route";
import { db } from "@/lib/server/db";
import { aDocument, anAnnotation } from "@/prisma/factories";
import { readPage } from "./testing";

it("of a bare highlight the HTML report says that its maker highlighted, and of a note with words or a tag it does not", async () => {
  const document = await aDocument();
  const bare = { body: "", bodyText: "" };
  const highlight = await anAnnotation({ document });
  await db.annotation.update({ where: { id: highlight.id }, data: bare });
  const tagged = await anAnnotation({ document });
  await db.annotation.update({ where: { id: tagged.id }, data: { ...bare, tags: ["method"] } });
  await anAnnotation({ document, body: "By whom?" });
  const params = Promise.resolve({ documentId: document.id, format: "html" });
  const page = readPage(await (await carryAway(new Request("http://lectern.test/"), { params })).text());
  const makers = [...page.querySelectorAll("#notes .by .facts > span:first-child")];
  expect(makers.map(({ textContent }) => textContent.trim())).toEqual([
    "Creator highlighted",
    "Creator",
    "Creator",
  ]);
});
