/** The tables of Lectern's own data, as the database itself describes them. */
import type pg from "pg";

export interface Table {
  name: string;
  columns: string[];
}

/** Lists the tables so that each comes after those it refers to. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE'
      and table_name <> '_prisma_migrations' and is_generated = 'NEVER'
    group by table_name order by table_name`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select source.relname as from, target.relname as to
    from pg_constraint
      join pg_class source on source.oid = conrelid
      join pg_class target on target.oid = confrelid
    where contype = 'f' and conrelid <> confrelid and source.relnamespace = current_schema()::regnamespace`);
  const ordered: Table[] = [];
  while (ordered.length < tables.length) {
    const placed = new Set(ordered.map(({ name }) => name));
    const waiting = (name: string) => references.some(({ from, to }) => from === name && !placed.has(to));
    const ready = tables.filter(({ name }) => !placed.has(name) && !waiting(name));
    if (ready.length === 0) throw new Error("Tables refer to each other in a circle.");
    ordered.push(...ready);
  }
  return ordered;
}

/** Quotes a name for SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The names of the migrations that the database has. */
export async function listApplied(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null order by 1",
  );
  return rows.map(({ name }) => name);
}
