/** What waits for a document's lock while the document goes to other readers, or away: it was not written for them. */
import { describe, expect, it } from "vitest";
import { createAnnotation, editAnnotation } from "@/lib/annotations/commands";
import { assessClaim } from "@/lib/claims/assessments/commands";
import { createClaim, editClaim } from "@/lib/claims/commands";
import { decideClaim } from "@/lib/claims/decisions/commands";
import { addEvidence } from "@/lib/claims/evidence/commands";
import { placeAnnotation } from "@/lib/placements/commands";
import type { Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { createComment } from "@/lib/threads/commands";
import { resolveThread } from "@/lib/threads/resolving/commands";
import { createVersion } from "@/lib/versions/commands";
import { type ADocument, aClaim, aDocument, aGroup, aMember, anAnnotation } from "@/prisma/factories";
import type { Prisma } from "@/prisma/generated/client";
import { untilSomebodyWaits } from "@/prisma/testing/lock";
import { lockDocument } from "./queries";

const target = { quote: { exact: "4,032 defendants" } };

/** A document of a group, with a private note and a claim by one of its editors. */
async function aStage() {
  const group = await aGroup();
  const as = await aMember(group, "editor");
  const document = await aDocument({ group });
  const note = await anAnnotation({ document, creator: as, visibility: "private" });
  const claim = await aClaim({ document, creator: as });
  const ids = { documentId: document.id, annotationId: note.id, claimId: claim.id };
  return { as, document, ...ids, ifMatch: '"1"' };
}
type Stage = Awaited<ReturnType<typeof aStage>>;

/** Runs a command up to the document's lock, changes the document, and answers what the command came to. */
async function runMeanwhile(
  document: ADocument,
  change: Prisma.DocumentUncheckedUpdateInput,
  run: () => Promise<Result<unknown>>,
) {
  const { running } = await db.$transaction(
    async (tx) => {
      await lockDocument(tx, document.id);
      const begun = { running: run() };
      await untilSomebodyWaits();
      await tx.document.update({ where: { id: document.id }, data: change });
      return begun;
    },
    { timeout: 20_000 },
  );
  const result = await running;
  return result.ok ? "done" : result.refusal.kind;
}

const commands: Record<string, (stage: Stage) => Promise<Result<unknown>>> = {
  "a note for the group": ({ as, documentId }) =>
    createAnnotation(as, { documentId, target, visibility: "group" }),
  "a note that is opened to the group": ({ as, annotationId, ifMatch }) =>
    editAnnotation(as, { annotationId, ifMatch, visibility: "group" }),
  "the placing of a note": ({ as, annotationId }) =>
    placeAnnotation(as, { annotationId, position: { start: 0, end: 6 } }),
  "a claim": ({ as, documentId }) => createClaim(as, { documentId, statement: "S", passages: [target] }),
  "a claim's new wording": ({ as, claimId, ifMatch }) => editClaim(as, { claimId, ifMatch, statement: "S" }),
  evidence: ({ as, claimId }) =>
    addEvidence(as, { claimId, stance: "refutes", source: { type: "report", title: "Statistics" } }),
  "an assessment": ({ as, claimId }) =>
    assessClaim(as, { claimId, verdict: "refuted", rationale: "R", reasons: [] }),
  "a decision": ({ as, claimId }) => decideClaim(as, { claimId, verdict: "refuted", summary: "S" }),
  "a comment": ({ as, claimId }) => createComment(as, { claimId, body: "B" }),
  "the closing of a thread": ({ as, claimId }) => resolveThread(as, { claimId, resolved: true }),
  "a new text": ({ as, documentId }) =>
    createVersion(as, { documentId, content: "Other.", contentType: "text/plain" }),
};

describe("what waits while its document goes to another group is refused, and leaves nothing there", () => {
  it.each(Object.entries(commands))("%s", async (_name, command) => {
    const stage = await aStage();
    const { id: groupId } = await aGroup();
    expect(await runMeanwhile(stage.document, { groupId }, () => command(stage))).toBe("conflict");
    expect(await db.event.count({ where: { documentId: stage.document.id } })).toBe(0);
  });
});

it("a note that waits while its document is deleted is refused, and so is one while it is opened to everyone", async () => {
  for (const change of [{ deletedAt: new Date() }, { visibility: "public" as const }]) {
    const { as, document } = await aStage();
    const run = () => createAnnotation(as, { documentId: document.id, target });
    expect(await runMeanwhile(document, change, run)).toBe("conflict");
  }
});

it("a note that waits while its document is given another title is written", async () => {
  const { as, document } = await aStage();
  const run = () => createAnnotation(as, { documentId: document.id, target });
  expect(await runMeanwhile(document, { title: "White book" }, run)).toBe("done");
});
