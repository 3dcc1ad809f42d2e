/**
 * Signing up: making an account, where that is open to everyone or one comes with an invitation. Whoever may not is told
 * why, and can type a code.
 */
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NewAccountForm } from "@/components/accounts/new-account-form";
import { OtherWays } from "@/components/accounts/other-ways";
import { PageTitle } from "@/components/accounts/page-title";
import { Part } from "@/components/accounts/part";
import { InvitationWords } from "@/components/groups/invitation-words";
import { JoinWithCode } from "@/components/groups/join-with-code";
import { LinkButton } from "@/components/ui/link-button";
import { findSignUpRefusal } from "@/lib/accounts/queries";
import { sameSitePath } from "@/lib/accounts/same-site-path";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { waysToSignIn } from "@/lib/accounts/sign-in/providers";
import { codeInPath, joinPath } from "@/lib/groups/invitations/join-path";
import { readInvitation } from "@/lib/groups/invitations/queries";
import { inReach } from "@/lib/server/in-reach";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Make an account" };

interface SignUpPageProps {
  searchParams: Promise<{ next?: string; invitation?: string }>;
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const { next: asked, invitation } = await searchParams;
  const next = sameSitePath(asked);
  if ((await currentActor()).kind === "person") redirect(next);
  const refusal = await inReach(() => findSignUpRefusal(invitation));
  const signIn = signInPath(next);
  const destination = invitation === undefined ? next : joinPath(invitation);
  const invited = await inReach(() => readInvitation(invitation ?? codeInPath(next)));
  if (refusal) {
    return (
      <>
        <PageTitle title="Make an account">{refusal.sentence}</PageTitle>
        <LinkButton href={signIn}>Sign in</LinkButton>
        <Part title="With an invitation">
          <JoinWithCode />
        </Part>
      </>
    );
  }
  return (
    <>
      <PageTitle title="Make an account">
        Have one already? <Link href={signIn}>Sign in</Link>.
      </PageTitle>
      <InvitationWords invitation={invited} />
      <NewAccountForm
        action="/api/account"
        {...(invitation === undefined ? {} : { along: { invitation } })}
        next={destination}
        submitLabel="Make the account"
      />
      <OtherWays ways={waysToSignIn()} next={destination} />
      {invited ? null : (
        <Part title="With an invitation">
          <JoinWithCode />
        </Part>
      )}
    </>
  );
}
