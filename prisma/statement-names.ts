/**
 * Names of statements. PostgreSQL reads and plans a statement with a name once for each connection, which is half of
 * what most of ours cost. Each is kept as long as its connection, so few enough may have one.
 */
import type { SqlQuery } from "@prisma/driver-adapter-utils";

/** Statements of the whole program that may have a name. */
const most = 500;

/** Values beyond which a statement is one with a list, which has another text for every length of it. */
const mostValues = 32;

/** Answers a namer: the same statement has the same name each time, or each time none (an empty one). */
export function namer(): (query: Pick<SqlQuery, "sql" | "args">) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length > mostValues || names.size >= most) return "";
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
