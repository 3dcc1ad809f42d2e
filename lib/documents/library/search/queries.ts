/**
 * Searching the titles and current texts of documents, in two ways: by words, from the index of every text, and by
 * the bare string, which has to look through the texts and does so only a window at a time.
 */
import type { Actor } from "@/lib/accounts/actor";
import { db } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import type { LibraryQuery } from "../../input";

type Search = LibraryQuery & { q: string };

export interface Matches {
  /** In the order of the list: as many as a page shows, and one more where there is another page. */
  ids: string[];
  /** The last document that was looked at, where the search stopped before it had looked at all; else null. */
  stoppedAt: { id: string; createdAt: Date } | null;
}

/** Documents and UTF-16 code units that one search by the bare string looks through at most. */
const window = { documents: 1_000, length: 10_000_000 };

/** A pattern for ILIKE that finds just what was typed. */
function patternOf(q: string): string {
  return `%${q.replace(/[\\%_]/g, "\\$&")}%`;
}

/** `canRead` as SQL over the document `d`, as `readableBy` says it to Prisma. */
function readable(actor: Actor): Prisma.Sql {
  if (actor.kind === "anonymous") return Prisma.sql`d."visibility" = 'public'`;
  const groups = Object.keys(actor.memberships);
  return Prisma.sql`(d."visibility" = 'public' OR d."creatorId" = ${actor.id}::uuid
    OR (d."visibility" = 'group' AND d."groupId" = ANY(${groups}::uuid[])))`;
}

function inScope(actor: Actor, scope: Search["scope"]): Prisma.Sql {
  if (scope === undefined) return Prisma.sql`true`;
  if (scope === "public") return Prisma.sql`d."visibility" = 'public'`;
  if (actor.kind === "anonymous") return Prisma.sql`false`;
  if (scope === "mine") return Prisma.sql`d."creatorId" = ${actor.id}::uuid`;
  return Prisma.sql`d."groupId" = ANY(${Object.keys(actor.memberships)}::uuid[])`;
}

function narrowed(actor: Actor, { scope, groupId, after }: Search): Prisma.Sql {
  const conditions = [Prisma.sql`d."deletedAt" IS NULL`, readable(actor), inScope(actor, scope)];
  if (groupId !== undefined) conditions.push(Prisma.sql`d."groupId" = ${groupId}::uuid`);
  if (after) {
    conditions.push(Prisma.sql`(d."createdAt", d."id") < (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  return Prisma.join(conditions, " AND ");
}

/** The current version of the document `d`, as `v`. */
const currentVersion = Prisma.sql`JOIN LATERAL (
  SELECT v."text", v."search" FROM "DocumentVersion" v
  WHERE v."documentId" = d."id" ORDER BY v."number" DESC LIMIT 1
) v ON true`;

const wordsOfTitle = Prisma.sql`to_tsvector('simple', searchable(d."title"))`;
const wordsOfBoth = Prisma.sql`(${wordsOfTitle} || coalesce(v."search", ''))`;

/** What stands in quotation marks already, or what is to be left out. */
const quotedOrExcluded = /"[^"]*"?|(?<!\S)-([^\s"]+)/g;

/** What was typed as PostgreSQL's search, read as the texts are: see the migration that makes `searchable`. */
function wordsSought(q: string): Prisma.Sql {
  // "-he/she" becomes two words there, and without quotation marks the second would be sought.
  const sought = q.replace(quotedOrExcluded, (part, excluded?: string) =>
    excluded === undefined ? part : `-"${excluded}"`,
  );
  return Prisma.sql`websearch_to_tsquery('simple', searchable(${sought}))`;
}

/** The runs of letters and digits in what was typed: every word that an index knows is made of whole ones. */
function runsIn(q: string): string[] {
  return q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [q];
}

/**
 * The ids of the documents whose title and current text have the words of `q` between them, or whose title has `q`
 * itself. The index finds the texts; of the other documents only those are looked into whose title has a part of it.
 */
export async function findByWords(actor: Actor, search: Search): Promise<string[]> {
  const { q } = search;
  const among = narrowed(actor, search);
  const query = wordsSought(q);
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH titled AS MATERIALIZED (
      SELECT d."id", d."createdAt", d."title" FROM "Document" d
      WHERE ${among} AND d."title" ILIKE ANY(${runsIn(q).map(patternOf)}) AND (
        d."title" ILIKE ${patternOf(q)}
        OR tsvector_to_array(${wordsOfTitle}) && tsvector_to_array(to_tsvector('simple', searchable(${q})))
      )
    )
    SELECT d."id", d."createdAt" FROM "DocumentVersion" v JOIN "Document" d ON d."id" = v."documentId"
    WHERE v."search" @@ ${query} AND ${among} AND NOT EXISTS (
      SELECT 1 FROM "DocumentVersion" later
      WHERE later."documentId" = v."documentId" AND later."number" > v."number"
    )
    UNION
    SELECT d."id", d."createdAt" FROM titled d ${currentVersion}
    WHERE d."title" ILIKE ${patternOf(q)} OR ${wordsOfBoth} @@ ${query}
    ORDER BY "createdAt" DESC, "id" DESC LIMIT ${search.limit + 1}`;
  return rows.map(({ id }) => id);
}

/**
 * Looks for `q` itself, and for its words, in the newest documents of `among`: as many as a window holds. Where there
 * are more, it says where it stopped.
 */
export async function findByString(
  among: Prisma.DocumentWhereInput,
  { q, limit }: Pick<Search, "q" | "limit">,
): Promise<Matches> {
  const { seen, isAll } = await openWindow(among);
  const pattern = patternOf(q);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Document" d ${currentVersion}
    WHERE d."id" = ANY(${seen.map(({ id }) => id)}::uuid[]) AND (
      d."title" ILIKE ${pattern} OR v."text" ILIKE ${pattern}
      OR ${wordsOfBoth} @@ ${wordsSought(q)}
    )
    ORDER BY d."createdAt" DESC, d."id" DESC LIMIT ${limit + 1}`;
  return { ids: rows.map(({ id }) => id), stoppedAt: isAll ? null : (seen.at(-1) ?? null) };
}

/** The newest documents whose texts are no longer together than one search may read; at least one of them. */
async function openWindow(among: Prisma.DocumentWhereInput) {
  const rows = await db.document.findMany({
    where: among,
    select: {
      id: true,
      createdAt: true,
      versions: { orderBy: { number: "desc" }, take: 1, select: { length: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: window.documents,
  });
  let length = 0;
  const end = rows.findIndex(({ versions }, at) => {
    length += versions[0]?.length ?? 0;
    return at > 0 && length > window.length;
  });
  const seen = end < 0 ? rows : rows.slice(0, end);
  return { seen, isAll: end < 0 && rows.length < window.documents };
}
