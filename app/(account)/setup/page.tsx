/**
 * Setting up: while nobody runs this Lectern, its log has a link to this page, where whoever can read the log makes the
 * first administrator's account.
 */
import type { Metadata } from "next";
import Link from "next/link";
import { NewAccountForm } from "@/components/accounts/new-account-form";
import { PageTitle } from "@/components/accounts/page-title";
import { isSetupToken } from "@/lib/accounts/setup/commands";
import { inReach } from "@/lib/server/in-reach";

export const metadata: Metadata = { title: "The first administrator", referrer: "no-referrer" };

/** Where the link from the log leads. */
export default async function SetupPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams;
  if (!(await inReach(() => isSetupToken(token)))) {
    return (
      <PageTitle title="This link holds no longer">
        It works once, for a day, and only while there is no administrator. Start Lectern again for a new one,
        or <Link href="/sign-in">sign in</Link> if you have an account.
      </PageTitle>
    );
  }
  return (
    <>
      <PageTitle title="The first administrator">
        Nobody runs this Lectern yet. The account you make here will.
      </PageTitle>
      <NewAccountForm action="/api/account/setup" along={{ token }} next="/" submitLabel="Make the account" />
    </>
  );
}
