/** Finding how passages stood in a version, and whose they are. */
import { saysNothing } from "@/lib/annotations/says-nothing";
import { db, type Transaction } from "@/lib/server/db";
import { inOneLine } from "@/lib/text/article";
import { cutAtWord } from "@/lib/text/cut-at-word";
import { compareStandings, type Standing } from "./touched";
import { type Owner, type Placed, type PlacedPassage, wordsAt } from "./view";

/** How a passage stood in a version, and where; null where it had no one place. */
type PlacedStanding = Standing & { start: number | null };

/** How each passage of a document stood in one of its versions, by the passage's id; nothing for a number it does not have. */
export async function findStandings(
  client: Transaction,
  documentId: string,
  number: number,
): Promise<Map<string, PlacedStanding>> {
  const version = await client.documentVersion.findUnique({
    where: { documentId_number: { documentId, number } },
    select: {
      text: true,
      placements: { select: { passageId: true, state: true, start: true, end: true } },
    },
  });
  if (!version) return new Map();
  const { text, placements } = version;
  return new Map(
    placements.map(({ passageId, state, start, end }) => [
      passageId,
      { state, start, words: wordsAt(text, start, end) },
    ]),
  );
}

/**
 * Compares placed passages with how they stood in the version of a number, and tells whose they are. They come in the
 * order of that version; those that had no one place there come last, in the order of where they were made.
 */
export async function listCompared(
  documentId: string,
  number: number,
  placed: readonly Placed[],
): Promise<PlacedPassage[]> {
  const before = await findStandings(db, documentId, number);
  const owners = await findOwners(documentId);
  const startOf = ({ passageId }: Placed) => before.get(passageId)?.start ?? Infinity;
  return compareStandings(placed, before)
    .toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)))
    .flatMap((passage) => {
      const owner = owners.get(passage.claimId ?? passage.annotationId ?? "");
      return owner ? [{ ...passage, owner }] : [];
    });
}

/** So much of a note or a statement is told, in UTF-16 code units. */
const mostWords = 80;

/** Whose the passages of a document are, by the id of the note or the claim. */
async function findOwners(documentId: string): Promise<Map<string, Owner>> {
  const person = { select: { id: true, name: true } };
  const notes = await db.annotation.findMany({
    where: { documentId },
    select: { id: true, bodyText: true, tags: true, creator: person },
  });
  const claims = await db.claim.findMany({
    where: { documentId },
    select: { id: true, statement: true, progress: true, creator: person },
  });
  const first = (words: string) => cutAtWord(inOneLine(words), mostWords);
  const noteOwners = notes.map(({ id, creator, ...note }): [string, Owner] => {
    const kind = saysNothing(note) ? "highlight" : "note";
    return [id, { kind, creator, words: first(note.bodyText || note.tags.join(", ")), progress: null }];
  });
  const claimOwners = claims.map(({ id, creator, statement, progress }): [string, Owner] => [
    id,
    { kind: "claim", creator, words: first(statement), progress },
  ]);
  return new Map([...noteOwners, ...claimOwners]);
}
