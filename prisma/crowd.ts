/** An article as long as a book with thousands of notes on it, written to the database in a few statements. */
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { type ADocument, aDocument } from "./factories";

const paragraphs = 2000;
const wordsEach = 50;
const words =
  "court paper figure year number legal aid case right report law person group state source claim".split(" ");

/** How many rows one statement takes; Postgres has room for 65,535 values in each. */
const portion = 2000;

/** A public article of 100,000 words, no two paragraphs alike, with notes spread evenly over it. */
export async function aCrowdedDocument(notes: number): Promise<ADocument> {
  const text = Array.from({ length: paragraphs }, (_, at) => paragraphOf(at)).join("\n\n");
  const document = await aDocument({ text, title: "A crowded article" });
  const starts = [...text.matchAll(/\w+/gu)].map(({ index, 0: word }) => ({ start: index, exact: word }));
  const stride = Math.floor(starts.length / notes);
  const places = starts.filter((_, at) => at % stride === 0).slice(0, notes);
  for (let from = 0; from < places.length; from += portion) {
    await writeNotes(document, places.slice(from, from + portion));
  }
  return document;
}

function paragraphOf(at: number): string {
  const said = Array.from(
    { length: wordsEach - 2 },
    (_, word) => words[(at * 7 + word * (at % 11) + word) % 16],
  );
  return `Paragraph ${String(at)} ${said.join(" ")}.`;
}

async function writeNotes(document: ADocument, places: { start: number; exact: string }[]): Promise<void> {
  const { id: documentId, versionId, creator, text } = document;
  const rows = places.map((place) => ({ ...place, annotationId: newId(), passageId: newId() }));
  await db.annotation.createMany({
    data: rows.map(({ annotationId: id, exact }, at) => ({
      ...{ id, documentId, creatorId: creator.id, createHash: "made by a factory" },
      ...{ motivation: "commenting" as const, body: `On “${exact}”.`, bodyText: `On “${exact}”.` },
      ...{ visibility: "public" as const, tags: [], createdAt: new Date(Date.now() + at) },
    })),
  });
  await db.passage.createMany({
    data: rows.map(({ passageId: id, annotationId, start, exact }) => ({
      ...{ id, documentId, versionId, annotationId, position: 0, exact, start, end: start + exact.length },
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(start + exact.length, start + exact.length + 64),
    })),
  });
  await db.placement.createMany({
    data: rows.map(({ passageId, start, exact }) => ({
      ...{ passageId, versionId, state: "exact" as const, start, end: start + exact.length },
    })),
  });
}
