/**
 * Keyset paging: a page is asked for with `limit` and `after`, and answers `{items, next}`. The cursor names
 * the last item's time and id, so that a page neither skips nor repeats when items come and go.
 */
import { z } from "zod";

/** Where the last page ended. `at` is an ISO 8601 date-time in milliseconds, as stored. */
export interface Cursor {
  at: Date;
  id: string;
}

const cursorText = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]): Cursor => ({ at: new Date(at), id }));

/** The query of every list. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursorText.optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a list; `next` is the `after` of the page that follows, null at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** The text of a cursor; opaque to clients. */
export function cursorOf(row: { createdAt: Date; id: string }): string {
  return `${row.createdAt.toISOString()}_${row.id}`;
}

/**
 * Makes a page of rows fetched with one more than `limit`, which tells whether there is another page.
 */
export function pageOf<Row extends { createdAt: Date; id: string }, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last ? cursorOf(last) : null };
}

/** The where-clause of what comes after a cursor in a list from old to new. */
export function afterCursor(after: Cursor | undefined) {
  if (!after) return {};
  return { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] };
}

/** The where-clause of what comes after a cursor in a list from new to old. */
export function beforeCursor(after: Cursor | undefined) {
  if (!after) return {};
  return { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] };
}

/** The response schema of a page of `item`, for the OpenAPI document. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
