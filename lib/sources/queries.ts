/** Finding sources to use again: those cited where the actor may read. */
import type { Actor } from "@/lib/accounts/actor";
import { readableBy } from "@/lib/documents/queries";
import { beforeCursor, type Page, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { SourceQuery } from "./input";
import { type SourceView, viewSource } from "./view";

function matching(q: string | undefined): Prisma.SourceWhereInput {
  if (!q) return {};
  const contains = q.replace(/[\\%_]/g, "\\$&");
  return {
    OR: [{ title: { contains, mode: "insensitive" } }, { url: { contains, mode: "insensitive" } }],
  };
}

/** Lists sources that stand as evidence in documents the actor may read, new ones first. */
export async function listSources(actor: Actor, input: SourceQuery): Promise<Result<Page<SourceView>>> {
  const document = readableBy(actor);
  const rows = await db.source.findMany({
    where: {
      AND: [
        { evidence: { some: { deletedAt: null, claim: { deletedAt: null, document } } } },
        matching(input.q),
        beforeCursor(input.after),
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return accept(pageOf(rows, input.limit, viewSource));
}
