/**
 * An access token as its owner sees it. The secret itself is shown once, when it is made. It is revoked, never
 * edited, so its ETag is always the same and its revocation needs none.
 */
import { z } from "zod";
import { etagOf } from "@/lib/http/etag";

export const TokenView = z.object({
  id: z.uuid(),
  etag: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
});
export type TokenView = z.infer<typeof TokenView>;

/** `token` is null where a retry found what its first try made: it cannot be shown again. */
export const NewTokenView = TokenView.extend({ token: z.string().nullable() });
export type NewTokenView = z.infer<typeof NewTokenView>;

export interface TokenRow {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

export function viewToken(row: TokenRow): TokenView {
  return {
    id: row.id,
    etag: etagOf(1),
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
