/** Keeping sources: immutable, and once, however many pieces of evidence cite them. */
import { newId } from "@/lib/http/id";
import { createHashOf } from "@/lib/server/create-hash";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import { normalizeAddress } from "./address";
import type { CslItem } from "./csl";

/** The address a work is found at: its own, or that of its DOI. */
function addressOf(item: CslItem): string | null {
  return item.URL ?? (item.DOI === undefined ? null : `https://doi.org/${item.DOI}`);
}

/** What of an item is the work itself: neither when someone read it, nor how they wrote its address. */
function workOf({ accessed: _accessed, ...item }: CslItem): CslItem {
  return item.URL === undefined ? item : { ...item, URL: normalizeAddress(item.URL) };
}

/** Keeps a work, or finds the same one kept before, and answers its id. */
export async function keepSource(tx: Transaction, item: CslItem): Promise<string> {
  const work = workOf(item);
  const key = createHashOf(work);
  const csl = work as unknown as Prisma.InputJsonObject;
  // A second transaction that keeps the same work waits here for the first one, and then finds its row.
  await tx.source.createMany({
    data: [{ id: newId(), csl, key, title: work.title, url: addressOf(work) }],
    skipDuplicates: true,
  });
  const source = await tx.source.findUniqueOrThrow({ where: { key }, select: { id: true } });
  return source.id;
}
