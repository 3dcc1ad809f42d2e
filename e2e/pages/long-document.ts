/** A long document with many notes, as rows made at once: through the API it would take minutes. */
import { createClient } from "@/prisma/client";
import { aDocument, aPerson } from "@/prisma/factories";
import type { Person } from "../fixtures";

interface Size {
  words: number;
  notes: number;
}

const paragraphLength = 80;

/** Makes the document, with the notes spread evenly over it; its reader is who made them all. */
export async function aLongDocument({ words, notes }: Size): Promise<{ id: string; reader: Person }> {
  const reader = await aPerson({ name: "Ines" });
  const text = textOf(words);
  const document = await aDocument({ creator: reader, text, title: "A long report" });
  const placed = Array.from({ length: notes }, (_, at) =>
    passageAt(text, Math.floor((at * text.length) / notes)),
  );
  const db = createClient(process.env.DATABASE_URL ?? "");
  try {
    const made = placed.map((place) => ({
      ...place,
      id: crypto.randomUUID(),
      passageId: crypto.randomUUID(),
    }));
    const common = { documentId: document.id, createHash: "made by a journey" };
    await db.annotation.createMany({
      data: made.map(({ id, exact }) => ({
        ...{ ...common, id, creatorId: reader.id, motivation: "commenting", visibility: "public" },
        ...{ body: `On ${exact}.`, bodyText: `On ${exact}.`, tags: [] },
      })),
    });
    await db.passage.createMany({
      data: made.map(({ id, passageId, exact, start, end }) => ({
        ...{ id: passageId, annotationId: id, documentId: document.id, versionId: document.versionId },
        ...{
          exact,
          start,
          end,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      })),
    });
    await db.placement.createMany({
      data: made.map(({ passageId, start, end }) => ({
        ...{ passageId, versionId: document.versionId, state: "exact", start, end },
      })),
    });
  } finally {
    await db.$disconnect();
  }
  return { id: document.id, reader };
}

function textOf(words: number): string {
  const paragraphs: string[] = [];
  for (let first = 0; first < words; first += paragraphLength) {
    const count = Math.min(paragraphLength, words - first);
    paragraphs.push(Array.from({ length: count }, (_, at) => `word${first + at}`).join(" "));
  }
  return paragraphs.join("\n\n");
}

/** The two words at or after an offset, within one paragraph. */
function passageAt(text: string, offset: number): { exact: string; start: number; end: number } {
  const found = /\bword\d+ word\d+/g;
  found.lastIndex = offset;
  const match = found.exec(text) ?? /word\d+ word\d+$/.exec(text);
  if (!match) throw new Error("The text has no words.");
  return { exact: match[0], start: match.index, end: match.index + match[0].length };
}
