/** What may be sent about access tokens. */
import { z } from "zod";
import { Id } from "@/lib/http/id";

export const NewToken = z.object({
  id: Id.optional(),
  name: z.string().max(100).regex(/\S/u, "must not be blank"),
  /** An ISO 8601 date-time; the token never expires when left out. */
  expiresAt: z.iso.datetime({ offset: true }).nullable().optional(),
});
export type NewToken = z.infer<typeof NewToken>;

export const TokenId = z.object({ tokenId: Id });
export type TokenId = z.infer<typeof TokenId>;
