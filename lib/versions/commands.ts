/**
 * A new text for a document. Every passage has its place in it from the same transaction on; a claim that was begun
 * goes back to review when a passage of it stands on other words than in the version before, or was lost, because the
 * work on it was about those.
 */
import type { Actor, Person } from "@/lib/accounts/actor";
import { canEdit } from "@/lib/documents/policy";
import { documentIsGone, findReadableDocument, lockAsRead } from "@/lib/documents/queries";
import { sha256Of, versionData } from "@/lib/documents/version-data";
import { type DocumentRow, versionOf, viewVersion } from "@/lib/documents/view";
import { newId } from "@/lib/http/id";
import { readImport } from "@/lib/importing/import";
import type { Imported } from "@/lib/importing/imported";
import { accept, acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { NewVersion } from "./input";
import { placePassages } from "@/lib/placements/placing";
import { isVisible, listPlaceablePassages, listPlaced } from "./queries";
import { listCompared } from "@/lib/placements/queries";
import { type PlacementSummary, summarise } from "@/lib/placements/view";
import { placeAhead, placeInVersion } from "./placing/commands";
import type { VersionPreview } from "./view";

/** What is asked of a version that was made: not its article, which may be long. */
const versionSelection = {
  ...{ id: true, number: true, text: true, length: true, sha256: true, createdAt: true, createHash: true },
} as const satisfies Prisma.DocumentVersionSelect;
type VersionRow = Prisma.DocumentVersionGetPayload<{ select: typeof versionSelection }>;

/** Milliseconds that saving may take: a long text is made searchable, and thousands of placements are written. */
const timeout = 60_000;

async function findEditable(
  actor: Actor,
  documentId: string,
): Promise<Result<{ actor: Person; document: DocumentRow }>> {
  const document = await findReadableDocument(actor, documentId);
  if (!document) return documentIsGone;
  if (actor.kind === "anonymous" || !canEdit(actor, document)) {
    return refuse(
      "forbidden",
      "Only its creator or an editor of its group may give this document a new text.",
    );
  }
  return accept({ actor, document });
}

function readText(document: DocumentRow, input: NewVersion): Result<Imported> {
  const { title, lang, sourceUrl } = document;
  return readImport({ content: input.content, contentType: input.contentType, title, lang, sourceUrl });
}

/** Refuses a text that was written on another version than the current one; null where it was not, or does not say. */
function refuseOutrun({ replaces }: NewVersion, current: number): Refusal | null {
  if (replaces === undefined || replaces === current) return null;
  return refuse(
    "conflict",
    `This text was written on version ${replaces}, and the document is at version ${current} by now. Look at that, then send yours as replacing it.`,
  ).refusal;
}

/** Shows how every passage would come through a new text; nothing is saved. */
export async function previewVersion(actor: Actor, input: NewVersion): Promise<Result<VersionPreview>> {
  const may = await findEditable(actor, input.documentId);
  if (!may.ok) return may;
  const { document } = may.value;
  const outrun = refuseOutrun(input, versionOf(document));
  if (outrun) return { ok: false, refusal: outrun };
  const read = readText(document, input);
  if (!read.ok) return read;
  const listVisible = async () =>
    (await listPlaceablePassages(db, document.id)).filter((each) => isVisible(actor, document, each));
  const passages = await listVisible();
  const { text } = read.value;
  const unchanged = sha256Of(text) === document.versions[0]?.sha256;
  const placed = await placePassages(text, passages);
  // Placing takes a while, in which a note may have become private: of what is said of it that is asked again.
  const still = new Set((await listVisible()).map(({ id }) => id));
  const visible = placed.filter(({ passageId }) => still.has(passageId));
  const compared = await listCompared(document.id, versionOf(document), visible);
  return accept({ ...summarise(compared, null), unchanged });
}

/** Gives a document a new text, and places everything in it. Answers how each passage came through. */
export async function createVersion(actor: Actor, input: NewVersion): Promise<Result<PlacementSummary>> {
  const may = await findEditable(actor, input.documentId);
  if (!may.ok) return may;
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: may.value.actor.id, ...input });
  const made = await createOnce({
    hash,
    find: () => db.documentVersion.findUnique({ where: { id }, select: versionSelection }),
    create: () => insertVersion(may.value, { ...input, id, hash }),
  });
  if (!made.ok) return made;
  const placed = await listPlaced(actor, may.value.document, made.value);
  const summary = summarise(placed, viewVersion(made.value));
  return made.existing ? acceptExisting(summary) : accept(summary);
}

type VersionToMake = NewVersion & { id: string; hash: string };

async function insertVersion(
  { actor, document }: { actor: Person; document: DocumentRow },
  input: VersionToMake,
): Promise<Result<VersionRow>> {
  const outrun = refuseOutrun(input, versionOf(document));
  if (outrun) return { ok: false, refusal: outrun };
  const read = readText(document, input);
  if (!read.ok) return read;
  const data = { ...versionData(read.value, { ...input, actor }), id: input.id, documentId: document.id };
  const ahead = await placeAhead(document.id, data.text);
  return await db.$transaction(
    async (tx): Promise<Result<VersionRow>> => {
      // Under the document's lock the number is ours, and no mark is made meanwhile.
      const moved = await lockAsRead(tx, document);
      if (moved) return { ok: false, refusal: moved };
      const number = await nextNumber(tx, document.id);
      const late = await refuseOutrunUnderLock(tx, input, number - 1);
      if (late) return { ok: false, refusal: late };
      const version = await tx.documentVersion.create({
        data: { ...data, number },
        select: versionSelection,
      });
      await placeInVersion(tx, { actor, version, documentId: document.id }, ahead);
      return accept(version);
    },
    { timeout },
  );
}

/** Refuses as above what was outrun since, but for a retry: its own first try was that other version. */
async function refuseOutrunUnderLock(
  tx: Transaction,
  input: VersionToMake,
  current: number,
): Promise<Refusal | null> {
  const outrun = refuseOutrun(input, current);
  const isMade = outrun && (await tx.documentVersion.count({ where: { id: input.id } })) > 0;
  return isMade ? null : outrun;
}

async function nextNumber(tx: Transaction, documentId: string): Promise<number> {
  const { _max } = await tx.documentVersion.aggregate({ where: { documentId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
