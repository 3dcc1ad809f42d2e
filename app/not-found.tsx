/** The page for an address with nothing behind it, or nothing this reader may see; it does not tell which. */
import type { Metadata } from "next";
import { headers } from "next/headers";
import { AccountMenu } from "@/components/accounts/account-menu";
import { Bar } from "@/components/ui/bar";
import { LinkButton } from "@/components/ui/link-button";
import { Mishap } from "@/components/ui/mishap";
import { hereHeader } from "@/lib/server/here";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Not here" };

export default async function NotFound() {
  const actor = await currentActor();
  const isSignedIn = actor.kind === "person";
  const here = (await headers()).get(hereHeader) ?? "/";
  return (
    <>
      <Bar end={isSignedIn ? <AccountMenu person={actor} /> : null} />
      <Mishap
        title="There is nothing here for you to read"
        actions={
          <>
            <LinkButton href="/" tone="primary">
              Go to the library
            </LinkButton>
            {isSignedIn ? null : (
              <LinkButton href={signInPath(here)} prefetch={false}>
                Sign in
              </LinkButton>
            )}
          </>
        }
      >
        <p>The address may be mistyped, the page may have been taken away, or it may be private.</p>
        <p>
          {isSignedIn
            ? "If someone sent you here, ask them whether they shared it with this account, or for a new link."
            : "If someone sent you here, sign in with the account they shared it with, or ask them for a new link."}
        </p>
      </Mishap>
    </>
  );
}
