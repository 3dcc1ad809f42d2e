/** An article as long as a book with thousands of notes on it, written to the database in one statement. */
import { newId } from "@/lib/http/id";
import { db } from "@/lib/server/db";
import { type ADocument, aDocument } from "./factories";

const paragraphs = 2000;
const wordsEach = 50;
const words =
  "court paper figure year number legal aid case right report law person group state source claim".split(" ");

/** A public article of 100,000 words, no two paragraphs alike, with notes spread evenly over it. */
export async function aCrowdedDocument(notes: number): Promise<ADocument> {
  const text = Array.from({ length: paragraphs }, (_, at) => paragraphOf(at)).join("\n\n");
  const document = await aDocument({ text, title: "A crowded article" });
  const starts = [...text.matchAll(/\w+/gu)].map(({ index, 0: word }) => ({ start: index, exact: word }));
  const stride = Math.floor(starts.length / notes);
  const places = starts.filter((_, at) => at % stride === 0).slice(0, notes);
  await writeNotes(document, places);
  return document;
}

function paragraphOf(at: number): string {
  const said = Array.from(
    { length: wordsEach - 2 },
    (_, word) => words[(at * 7 + word * (at % 11) + word) % 16],
  );
  return `Paragraph ${String(at)} ${said.join(" ")}.`;
}

/** Not by way of Prisma, which works on each of 30,000 rows for longer than it takes to read the page that shows them. */
async function writeNotes(document: ADocument, places: { start: number; exact: string }[]): Promise<void> {
  const { id: documentId, versionId, creator, text } = document;
  const notes = places.map(({ start, exact }, at) => ({
    annotationId: newId(),
    passageId: newId(),
    at,
    exact,
    start,
    end: start + exact.length,
    prefix: text.slice(Math.max(0, start - 64), start),
    suffix: text.slice(start + exact.length, start + exact.length + 64),
  }));
  await db.$executeRaw`
    WITH note AS (
      SELECT *, 'On “' || exact || '”.' AS words FROM jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) AS one(
        "annotationId" uuid, "passageId" uuid, at int, exact text, prefix text, suffix text, start int, "end" int)
    ), annotation AS (
      INSERT INTO "Annotation" (id, "documentId", "creatorId", "createHash", motivation, body, "bodyText", tags,
        visibility, "createdAt")
      SELECT "annotationId", ${documentId}::uuid, ${creator.id}::uuid, 'made by a factory', 'commenting',
        to_jsonb(words), words, '{}', 'public', now() + at * interval '1 millisecond' FROM note
    ), passage AS (
      INSERT INTO "Passage" (id, "documentId", "versionId", "annotationId", exact, prefix, suffix, start, "end")
      SELECT "passageId", ${documentId}::uuid, ${versionId}::uuid, "annotationId", exact, prefix, suffix, start,
        "end" FROM note
    )
    INSERT INTO "Placement" ("passageId", "versionId", state, start, "end")
    SELECT "passageId", ${versionId}::uuid, 'exact', start, "end" FROM note`;
}
