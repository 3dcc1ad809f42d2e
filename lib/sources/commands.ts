/** Keeping sources: immutable, and once, however many pieces of evidence cite them. */
import { newId } from "@/lib/http/id";
import { createHashOf } from "@/lib/server/create-hash";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { CslItem } from "./csl";

/** The address a work is found at: its own, or that of its DOI. */
function addressOf(item: CslItem): string | null {
  return item.URL ?? (item.DOI === undefined ? null : `https://doi.org/${item.DOI}`);
}

/** Keeps a work, or finds the same one kept before, and answers its id. The date of access is not part of it. */
export async function keepSource(tx: Transaction, item: CslItem): Promise<string> {
  const { accessed: _accessed, ...work } = item;
  const key = createHashOf(work);
  const csl = work as unknown as Prisma.InputJsonObject;
  // A second transaction that keeps the same work waits here for the first one, and then finds its row.
  await tx.source.createMany({
    data: [{ id: newId(), csl, key, title: item.title, url: addressOf(item) }],
    skipDuplicates: true,
  });
  const source = await tx.source.findUniqueOrThrow({ where: { key }, select: { id: true } });
  return source.id;
}
