import { expect, it } from "vitest";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { POST as preview } from "@/app/api/documents/[documentId]/versions/preview/route";
import { POST as saveVersion } from "@/app/api/documents/[documentId]/versions/route";
import type { PlacementSummary } from "@/lib/placements/view";
import { db } from "@/lib/server/db";
import { type ADocument, aClaim, aDecision, aDocument } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const first = [
  "The court reviewed forty cases in the spring and published its findings in June.",
  "Between 2013 and 2017 courts acquitted 4,032 defendants, the paper says.",
  "The committee met twice. Its minutes are kept in the city archive.",
].join("\n\n");
const second = first.replace("4,032", "4,023");
const further = `An opening that was added.\n\n${second}`;

function asked({ id, creator }: ADocument, content: string) {
  return {
    as: creator,
    method: "POST" as const,
    params: { documentId: id },
    body: { content, contentType: "text/plain" },
  };
}

/** A claim on 4,032 defendants, and what becomes of it: each call gives the document a text, or decides the claim again. */
async function aDecidedClaim() {
  const document = await aDocument({ text: first });
  const claim = await aClaim({ document, exact: "4,032 defendants" });
  const where = { id: claim.id };
  const decide = async () => await db.claim.update({ where, data: { progress: "published" } });
  await aDecision(claim);
  await decide();
  const progressOn = async (content: string) => {
    const { status } = await callRoute<PlacementSummary>(saveVersion, asked(document, content));
    expect(status).toBe(201);
    return (await db.claim.findUniqueOrThrow({ where })).progress;
  };
  return { document, claim, decide, progressOn };
}

it("a claim that was decided again on changed words stays decided in the next text that has those very words", async () => {
  const { claim, document, decide, progressOn } = await aDecidedClaim();
  expect(await progressOn(second)).toBe("in_review");
  await decide();
  const looked = await callRoute<PlacementSummary>(preview, asked(document, further));
  expect(looked.body.placements.changed).toMatchObject([{ claimId: claim.id, touched: false }]);
  expect(await progressOn(further)).toBe("published");
  const where = { subjectId: claim.id, type: "claim.updated" };
  expect(await db.event.count({ where })).toBe(1);
});

it("it goes back when those words change again, and when they are as they were first", async () => {
  const { decide, progressOn } = await aDecidedClaim();
  await progressOn(second);
  await decide();
  expect(await progressOn(second.replace("4,023", "4,203"))).toBe("in_review");
  await decide();
  expect(await progressOn(first)).toBe("in_review");
});

it("it goes back when its words are lost, and not again while they are", async () => {
  const { decide, progressOn } = await aDecidedClaim();
  const without = first.replace(
    "Between 2013 and 2017 courts acquitted 4,032 defendants, the paper says.\n\n",
    "",
  );
  expect(await progressOn(without)).toBe("in_review");
  await decide();
  expect(await progressOn(`${without} It closed.`)).toBe("published");
});

it("to confirm the words it was decided on again does not send it back", async () => {
  const { claim, document, decide, progressOn } = await aDecidedClaim();
  await progressOn(second);
  await decide();
  const passage = await db.passage.findFirstOrThrow({ where: { claimId: claim.id } });
  const start = second.indexOf("4,023");
  const { status } = await callRoute(placePassage, {
    as: document.creator,
    method: "PUT",
    params: { claimId: claim.id, passageId: passage.id },
    body: { position: { start, end: start + "4,023 defendants".length } },
  });
  expect(status).toBe(200);
  expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).progress).toBe("published");
  const { similarity } = await db.placement.findFirstOrThrow({ where: { placedById: document.creator.id } });
  expect(similarity).toBeCloseTo(1 - 2 / "4,023 defendants".length, 10);
});
