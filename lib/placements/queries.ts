/** Finding how passages stood in a version. */
import type { Transaction } from "@/lib/server/db";
import type { Standing } from "./touched";
import { wordsAt } from "./view";

/** How each passage of a document stood in one of its versions, by the passage's id; nothing for a number it does not have. */
export async function findStandings(
  client: Transaction,
  documentId: string,
  number: number,
): Promise<Map<string, Standing>> {
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
      { state, words: wordsAt(text, start, end) },
    ]),
  );
}
