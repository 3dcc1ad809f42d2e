/** What is told of each passage, before a new text is saved and after. */
import { expect, it } from "vitest";
import { POST as preview } from "@/app/api/documents/[documentId]/versions/preview/route";
import { POST as save } from "@/app/api/documents/[documentId]/versions/route";
import type { PlacementSummary } from "@/lib/placements/view";
import { db } from "@/lib/server/db";
import { aClaim, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const text = "The court heard forty cases. It acquitted 4,032 defendants. Others were to follow in May.";
const edited = "The court heard fifty cases. It acquitted 4,023 defendants. Others were to follow in June.";

it("a summary lists in the order of the old text, and tells whose each is and how it begins", async () => {
  const document = await aDocument({ text });
  const [ann, ben] = [await aPerson({ name: "Ann" }), await aPerson({ name: "Ben" })];
  await anAnnotation({ document, creator: ann, exact: "to follow in May", body: "May\nof which year?" });
  const claim = await aClaim({ document, creator: ben, exact: "acquitted 4,032 defendants" });
  await anAnnotation({ document, creator: ben, exact: "heard forty cases", body: "", tags: [] });
  await db.claim.update({ where: { id: claim.id }, data: { progress: "decided", statement: "It did." } });
  const call = {
    as: document.creator,
    method: "POST" as const,
    params: { documentId: document.id },
    body: { content: edited, contentType: "text/plain" },
  };
  const owners = async (route: typeof preview, content = edited) => {
    const { body } = await callRoute<PlacementSummary>(route, { ...call, body: { ...call.body, content } });
    return body.placements.changed.map(({ owner }) => owner);
  };
  const told = (progress: string) => [
    { kind: "highlight", creator: { name: "Ben" }, words: "", progress: null },
    { kind: "claim", creator: { name: "Ben" }, words: "It did.", progress },
    { kind: "note", creator: { name: "Ann" }, words: "May of which year?", progress: null },
  ];
  expect(await owners(preview)).toMatchObject(told("decided"));
  expect(await owners(save)).toMatchObject(told("in_review"));

  // From a text in which the claim came to stand first, so it does here.
  const first = { start: 0, end: 9 };
  const where = { version: { documentId: document.id, number: 2 }, passage: { claimId: claim.id } };
  await db.placement.updateMany({ where, data: first });
  const third = edited.replace("June", "July");
  expect((await owners(preview, third)).map(({ kind }) => kind)).toEqual(["claim", "highlight", "note"]);
});
