import { expect, it } from "vitest";
import { PUT as placeNote } from "@/app/api/annotations/[annotationId]/placement/route";
import { PUT as placePassage } from "@/app/api/claims/[claimId]/passages/[passageId]/placement/route";
import { GET as readClaim } from "@/app/api/claims/[claimId]/route";
import { GET as listNotes } from "@/app/api/documents/[documentId]/annotations/route";
import type { Person } from "@/lib/accounts/actor";
import { listAnnotationsAsOf, listAnnotationsForReader } from "@/lib/annotations/queries";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { createVersion, previewVersion } from "@/lib/versions/commands";
import { aClaim, aDocument, aGroup, aMember, anAnnotation } from "@/prisma/factories";
import { callRoute } from "@/prisma/testing/call-route";

const first = "In the years that were counted the courts acquitted 4,032 defendants, the paper says.";
const second = first.replace("4,032", "4,023");
const third = `An opening that was added.\n\n${second}`;
const words = "acquitted 4,032 defendants";
const now = "acquitted 4,023 defendants";

function positionOf(text: string, passage: string) {
  const start = text.indexOf(passage);
  return { start, end: start + passage.length };
}

/** An article of a group with two editors. */
async function anArticle() {
  const group = await aGroup();
  const document = await aDocument({ group, text: first });
  const editors = [await aMember(group, "editor", "Ada"), await aMember(group, "editor", "Bo")] as const;
  const give = async (content: string) => {
    const input = { documentId: document.id, content, contentType: "text/plain" as const };
    expect(await createVersion(document.creator, input)).toMatchObject({ ok: true });
  };
  const params = { documentId: document.id };
  const list = async () =>
    (await callRoute<{ items: AnnotationView[] }>(listNotes, { as: editors[0], params })).body.items;
  return { document, editors, give, list };
}

it("a note that was confirmed on changed words tells in every later text what it was made on, who confirmed it and on what", async () => {
  const { document, editors, give, list } = await anArticle();
  const note = await anAnnotation({ document, exact: words });
  const place = async (as: Person, body: object, ifMatch?: string) => {
    const params = { annotationId: note.id };
    const seen = ifMatch === undefined ? {} : { ifMatch };
    return await callRoute<AnnotationView>(placeNote, { as, method: "PUT", params, body, ...seen });
  };
  expect((await list())[0]).toMatchObject({ placedBy: null, placings: [] });
  await give(second);
  const { body: once } = await place(editors[0], { position: positionOf(second, now) });
  const [ada] = once.placings;
  expect(ada).toMatchObject({
    version: 2,
    state: "changed",
    placedBy: { name: "Ada" },
    placedAt: once.placedBy?.at,
  });
  await place(editors[1], { position: positionOf(second, "4,023") }, once.placedBy?.etag);
  await give(third);
  const [view] = await list();
  const of = (exact: string, position: object) => ({ target: { quote: { exact }, position } });
  expect(view).toMatchObject({
    ...of(words, positionOf(first, words)),
    placement: { state: "moved", ...positionOf(third, "4,023") },
    placedBy: null,
    placings: [
      { version: 2, placedBy: { id: editors[0].id, name: "Ada" }, ...of(now, positionOf(second, now)) },
      {
        version: 2,
        placedBy: { id: editors[1].id, name: "Bo" },
        ...of("4,023", positionOf(second, "4,023")),
      },
    ],
  });
});

it("an earlier text tells of no placing that was made in a later one", async () => {
  const { document, editors, give } = await anArticle();
  const note = await anAnnotation({ document, exact: words });
  await give(second);
  const params = { annotationId: note.id };
  const body = { position: positionOf(second, now) };
  await callRoute(placeNote, { as: editors[0], method: "PUT", params, body });
  await give(third);
  const counts = await Promise.all(
    [1, 2, 3].map(
      async (number) => (await listAnnotationsAsOf(editors[0], document.id, number))[0]?.placings,
    ),
  );
  expect(counts.map((placings) => placings?.length)).toEqual([0, 1, 1]);
  expect((await listAnnotationsForReader(editors[0], document.id))[0]?.placings).toHaveLength(1);
});

it("a claim's passage tells of its placings too", async () => {
  const { document, editors, give } = await anArticle();
  const claim = await aClaim({ document, exact: words });
  await give(second);
  const read = async () => {
    const call = { as: editors[0], params: { claimId: claim.id } };
    return (await callRoute<ClaimView>(readClaim, call)).body.passages;
  };
  const passageId = (await read())[0]?.id ?? "";
  await callRoute(placePassage, {
    ...{ as: editors[0], method: "PUT", params: { claimId: claim.id, passageId } },
    body: { position: positionOf(second, now) },
  });
  await give(third);
  expect(await read()).toMatchObject([
    {
      placedBy: null,
      placings: [{ version: 2, placedBy: { name: "Ada" }, target: { quote: { exact: now } } }],
    },
  ]);
});

it("a preview compares a note that was confirmed with what it was confirmed on, not with its first words", async () => {
  const { document, editors, give } = await anArticle();
  const note = await anAnnotation({ document, exact: words });
  await give(second);
  const params = { annotationId: note.id };
  const body = { position: positionOf(second, now) };
  await callRoute(placeNote, { as: editors[0], method: "PUT", params, body });
  const looked = await previewVersion(document.creator, {
    ...{ documentId: document.id, content: first, contentType: "text/plain" },
  });
  expect(looked.ok && looked.value.placements.changed).toMatchObject([
    { exact: words, before: now, now: words },
  ]);
});
