/** The pages of one's account: one column, wide enough for an error to stand beside its field. */
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/accounts/account-menu";
import { Bar } from "@/components/ui/bar";
import { PageMain } from "@/components/ui/page-main";
import { currentActor } from "@/lib/server/session";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <>
      <Bar end={actor.kind === "person" ? <AccountMenu person={actor} /> : null} />
      <PageMain>{children}</PageMain>
    </>
  );
}
