/**
 * Signing in: by password, in every other way that is set up, and in the demonstration as one of its people. It leads to
 * `next`; a way on to an invitation shows what one is invited into.
 */
import type { Metadata } from "next";
import Link from "next/link";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { DemoPeople } from "@/components/accounts/demo-people";
import { OtherWays } from "@/components/accounts/other-ways";
import { PageTitle } from "@/components/accounts/page-title";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Part } from "@/components/accounts/part";
import { InvitationWords } from "@/components/groups/invitation-words";
import { JoinWithCode } from "@/components/groups/join-with-code";
import { Notice } from "@/components/ui/notice";
import { sameSitePath } from "@/lib/accounts/same-site-path";
import { listDemoPeople } from "@/lib/accounts/sign-in/commands";
import { explainFault } from "@/lib/accounts/sign-in/faults";
import { waysToSignIn } from "@/lib/accounts/sign-in/providers";
import { codeInPath } from "@/lib/groups/invitations/join-path";
import { readInvitation } from "@/lib/groups/invitations/queries";
import { inReach } from "@/lib/server/in-reach";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  searchParams: Promise<{ next?: string; error?: string; wait?: string }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: asked, error, wait } = await searchParams;
  const next = sameSitePath(asked);
  if ((await currentActor()).kind === "person") redirect(next);
  const ways = waysToSignIn();
  const signUp = signUpPath(ways.signUp, next);
  const asking = { headers: await headers() };
  const invitation = await inReach(() => readInvitation(codeInPath(next)));
  const people = await inReach(() => listDemoPeople(asking));
  const fault = error === undefined ? null : explainFault(error, Number(wait));
  return (
    <>
      <PageTitle title="Sign in">
        {signUp === null ? null : (
          <>
            New here? <Link href={signUp}>Make an account</Link>.
          </>
        )}
      </PageTitle>
      <InvitationWords invitation={invitation} />
      {fault ? (
        <div className="mb-8">
          <Notice tone="failure" title={fault} />
        </div>
      ) : null}
      {people.length > 0 ? (
        <>
          <Part
            title="Come in as one of the team"
            lead="This is the demonstration, on your own machine: one click, no password."
          >
            <DemoPeople people={people} next={next} />
          </Part>
          <Part title="With an account of your own">
            <SignInForm next={next} />
          </Part>
        </>
      ) : (
        <SignInForm next={next} />
      )}
      <OtherWays ways={ways} next={next} />
      {invitation ? null : (
        <Part title="With an invitation">
          <JoinWithCode />
        </Part>
      )}
    </>
  );
}

/** Where someone new makes an account; null where they cannot. Whoever goes to an invitation's page has an invitation. */
function signUpPath(setting: ReturnType<typeof waysToSignIn>["signUp"], next: string): string | null {
  const invitation = setting === "invited" ? codeInPath(next) : undefined;
  if (setting !== "open" && invitation === undefined) return null;
  return `/sign-up?${new URLSearchParams(invitation === undefined ? { next } : { next, invitation })}`;
}
