/** A source as the API answers it. */
import { z } from "zod";
import { etagOf } from "@/lib/http/etag";
import { accessedDate } from "./accessed";
import { citationOf } from "./cite";
import type { CslItem } from "./csl";

export const SourceView = z.object({
  id: z.uuid(),
  etag: z.string(),
  /** A CSL-JSON item, whose `id` is the source's own. */
  source: z.record(z.string(), z.unknown()),
  /** The source in one line. */
  citation: z.string(),
  url: z.string().nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

export interface SourceRow {
  id: string;
  csl: unknown;
  url: string | null;
}

/** What of a source is one reader's own: when they read it, and its address where they wrote it otherwise. */
interface Reading {
  accessedAt: string | null;
  address: string | null;
}

/** The CSL item of a kept source, as one reader read it. */
export function itemOf(row: SourceRow, reading?: Reading): CslItem & { id: string } {
  const accessed = accessedDate(reading?.accessedAt ?? null);
  const address = reading?.address ?? null;
  return {
    id: row.id,
    ...(row.csl as CslItem),
    ...(accessed ? { accessed } : {}),
    ...(address === null ? {} : { URL: address }),
  };
}

/** Presents a source. It is never changed, so its tag is always that of its first revision. */
export function viewSource(row: SourceRow): SourceView {
  const source = itemOf(row);
  return { id: row.id, etag: etagOf(1), source, citation: citationOf(source), url: row.url };
}
