/** Many at work on one document at once, as a class is. */
import { expect, it } from "vitest";
import { POST as annotate } from "@/app/api/documents/[documentId]/annotations/route";
import { PUT as resolve } from "@/app/api/annotations/[annotationId]/resolved/route";
import { PATCH as changeNote } from "@/app/api/annotations/[annotationId]/route";
import { POST as comment } from "@/app/api/annotations/[annotationId]/comments/route";
import { POST as state } from "@/app/api/documents/[documentId]/claims/route";
import { GET as readClaim, PATCH as change } from "@/app/api/claims/[claimId]/route";
import { POST as renew } from "@/app/api/documents/[documentId]/versions/route";
import { db } from "@/lib/server/db";
import { aClaim, aDocument, anAnnotation, aPerson } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const target = { quote: { exact: "4,032 defendants" } };

async function sequencesOf(documentId: string): Promise<(number | null)[]> {
  const events = await db.event.findMany({ where: { documentId }, orderBy: { sequence: "asc" } });
  return events.map(({ sequence }) => sequence);
}

it("sixty writes at once all succeed, and their events are numbered without a gap", async () => {
  const document = await aDocument();
  const { id: annotationId } = await anAnnotation({ document });
  const people = await Promise.all(Array.from({ length: 20 }, () => aPerson()));
  const params = { documentId: document.id };
  const answers = await Promise.all(
    people.flatMap((as) => [
      callRoute(annotate, { as, method: "POST", params, body: { target, body: "Which years?" } }),
      callRoute(comment, { as, method: "POST", params: { annotationId }, body: { body: "All of them." } }),
      callRoute(state, { as, method: "POST", params, body: { statement: "S", passages: [target] } }),
    ]),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 201));
  expect(await sequencesOf(document.id)).toEqual(Array.from({ length: 60 }, (_one, at) => at + 1));
}, 60_000);

it("a new text while its claims are changed and stated waits for them, and they for it", async () => {
  const document = await aDocument();
  const as = document.creator;
  const claims = await Promise.all(Array.from({ length: 8 }, () => aClaim({ document })));
  const text = (word: string) => ({
    content: `${word} acquitted 4,032 defendants.`,
    contentType: "text/plain",
  });
  const params = { documentId: document.id };
  const answers = await Promise.all([
    ...["Judges", "Tribunals"].map((word) =>
      callRoute(renew, { as, method: "POST", params, body: text(word) }),
    ),
    ...claims.flatMap(({ id: claimId }) => [
      callRoute(change, { as, method: "PATCH", params: { claimId }, body: { speaker: "A" }, ifMatch: '"1"' }),
      callRoute(state, { as, method: "POST", params, body: { statement: "S", passages: [target] } }),
    ]),
  ]);
  for (const { status } of answers) expect([200, 201, 409, 412]).toContain(status);
  const { body } = await callRoute<{ version: { id: string } }>(renew, {
    ...{ as, method: "POST", params, body: text("Benches") },
  });
  const unplaced = { documentId: document.id, placements: { none: { versionId: body.version.id } } };
  expect(await db.passage.count({ where: unplaced })).toBe(0);
  const sequences = await sequencesOf(document.id);
  expect(sequences).toEqual(sequences.map((_one, at) => at + 1));
}, 60_000);

it("a claim stated while the text is replaced stands in the new text or is refused, never nowhere", async () => {
  const document = await aDocument();
  const as = document.creator;
  const params = { documentId: document.id };
  const content = "Judges acquitted 4,032 defendants.";
  const [, ...stated] = await Promise.all([
    callRoute(renew, { as, method: "POST", params, body: { content, contentType: "text/plain" } }),
    ...Array.from({ length: 12 }, () =>
      callRoute<{ id: string }>(state, {
        as,
        method: "POST",
        params,
        body: { statement: "S", passages: [target] },
      }),
    ),
  ]);
  for (const { status, body } of stated) {
    if (status === 409) continue;
    expect(status).toBe(201);
    const claim = await callRoute<{ passages: { placement: { state: string } }[] }>(readClaim, {
      params: { claimId: body.id },
    });
    expect(claim.body.passages[0]?.placement.state).not.toBe("orphan");
  }
}, 60_000);

it("a note that is changed while its thread is closed and written in keeps none of them waiting", async () => {
  const note = await anAnnotation();
  const as = note.creator;
  const params = { annotationId: note.id };
  for (let round = 1; round <= 12; round += 1) {
    const answers = await Promise.all([
      callRoute(changeNote, {
        ...{ as, method: "PATCH", params, body: { tags: [`round ${round}`] }, ifMatch: `"${round}"` },
      }),
      callRoute(resolve, { as, method: "PUT", params, body: { resolved: round % 2 === 1 } }),
      callRoute(comment, { as, method: "POST", params, body: { body: "All of them." } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201]);
  }
}, 60_000);
