/**
 * The page that a sign-in link in a mail opens. A button stands between the link and the session, because mail programs
 * open links on their own.
 */
import type { Metadata } from "next";
import { PageTitle } from "@/components/accounts/page-title";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { sameSitePath } from "@/lib/accounts/same-site-path";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

interface MailPageProps {
  searchParams: Promise<{ email?: string; token?: string; next?: string }>;
}

/** Where the link in the mail leads. The button uses it up, and nothing that merely opens links does. */
export default async function MailPage({ searchParams }: MailPageProps) {
  const { email = "", token = "", next } = await searchParams;
  if (email === "" || token === "") return <Incomplete />;
  return (
    <>
      <PageTitle title="Sign in">The link in your mail works once. You come in as {email}.</PageTitle>
      <form method="post" action="/api/auth/callback/mail-link">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackUrl" value={sameSitePath(next)} />
        <Button type="submit" tone="primary">
          Sign in
        </Button>
      </form>
    </>
  );
}

/** What stands there when the address has lost a part, as it does where a mail breaks it over two lines. */
function Incomplete() {
  return (
    <>
      <PageTitle title="This link is incomplete">
        Open it from the mail once more, or copy all of it. If that does not help, ask for a new one.
      </PageTitle>
      <LinkButton href="/sign-in" tone="primary">
        Go to sign in
      </LinkButton>
    </>
  );
}
