/** An account as its owner sees it. */
import { z } from "zod";
import { etagOf } from "@/lib/http/etag";

export const AccountView = z.object({
  id: z.uuid(),
  etag: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  isAdmin: z.boolean(),
  hasPassword: z.boolean(),
  /** Whether it was given to me, so that somebody else may know it. */
  hasGivenPassword: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type AccountView = z.infer<typeof AccountView>;

export interface AccountRow {
  id: string;
  revision: number;
  name: string;
  email: string | null;
  username: string | null;
  adminAt: Date | null;
  passwordHash: string | null;
  passwordGivenAt: Date | null;
  passwordMadeUpAt: Date | null;
  createdAt: Date;
}

export function viewAccount(row: AccountRow): AccountView {
  return {
    id: row.id,
    etag: etagOf(row.revision),
    name: row.name,
    email: row.email,
    username: row.username,
    isAdmin: row.adminAt !== null,
    hasPassword: row.passwordHash !== null,
    hasGivenPassword: row.passwordGivenAt !== null || row.passwordMadeUpAt !== null,
    createdAt: row.createdAt.toISOString(),
  };
}
