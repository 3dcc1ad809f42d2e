import { expect, it } from "vitest";
import { newId } from "./id";
import { afterCursor, beforeCursor, cursorOf, PageQuery, pageOf } from "./page";

const rows = Array.from({ length: 4 }, (_row, at) => ({
  id: newId(),
  createdAt: new Date(1_700_000_000_000 + at),
}));

it("a page shows as many as were asked for, and leads on only where there are more", () => {
  const page = pageOf(rows.slice(0, 3), 2, ({ id }) => id);
  expect(page.items).toEqual(rows.slice(0, 2).map(({ id }) => id));
  expect(page.next).toBe(cursorOf(rows[1]!));
  expect(pageOf(rows.slice(0, 2), 2, ({ id }) => id).next).toBeNull();
  expect(pageOf([], 2, () => 0)).toEqual({ items: [], next: null });
});

it("a cursor comes back as the place it was made at", () => {
  const { after } = PageQuery.parse({ after: cursorOf(rows[2]!) });
  expect(after).toEqual({ at: rows[2]!.createdAt, id: rows[2]!.id });
});

it.each([
  "",
  "x",
  "_",
  "2026-01-01T00:00:00.000Z",
  `2026-01-01_${newId()}`,
  `2026-01-01T00:00:00Z_x`,
  "a_b_c",
])("%j is no cursor", (after) => {
  expect(PageQuery.safeParse({ after }).success).toBe(false);
});

it("what was made in the same millisecond is told apart by its id", () => {
  const cursor = { at: rows[0]!.createdAt, id: rows[0]!.id };
  expect(afterCursor(cursor).OR?.[1]).toEqual({ createdAt: cursor.at, id: { gt: cursor.id } });
  expect(beforeCursor(cursor).OR?.[1]).toEqual({ createdAt: cursor.at, id: { lt: cursor.id } });
  expect(afterCursor(undefined)).toEqual({});
});
