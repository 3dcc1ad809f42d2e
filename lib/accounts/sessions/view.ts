/** A session as its owner sees it. It is ended, never edited, so its ETag is always the same and its end needs none. */
import { z } from "zod";
import { etagOf } from "@/lib/http/etag";

export const SessionView = z.object({
  id: z.uuid(),
  etag: z.string(),
  /** Whether it is the one that asks. */
  isCurrent: z.boolean(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type SessionView = z.infer<typeof SessionView>;

export interface SessionRow {
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

export function viewSession(row: SessionRow, currentId: string | null): SessionView {
  return {
    id: row.id,
    etag: etagOf(1),
    isCurrent: row.id === currentId,
    userAgent: row.userAgent,
    address: row.address,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
