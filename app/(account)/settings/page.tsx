/**
 * One's own settings: the account, how Lectern looks in this browser, and what opens the account: password, sessions and
 * access tokens.
 */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageTitle } from "@/components/accounts/page-title";
import { Part } from "@/components/accounts/part";
import { GivenPassword } from "@/components/accounts/given-password";
import { PasswordForm } from "@/components/accounts/password-form";
import { passwordPart } from "@/components/accounts/password-path";
import { ProfileForm } from "@/components/accounts/profile-form";
import { Sessions } from "@/components/accounts/sessions";
import { Tokens } from "@/components/accounts/tokens";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { readAccount } from "@/lib/accounts/queries";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { listSessions } from "@/lib/accounts/sessions/queries";
import { listTokens } from "@/lib/accounts/tokens/queries";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Settings" };

/** More sessions or tokens than anyone looks through; the API pages on. */
const shown = { limit: 100, after: undefined };

export default async function SettingsPage() {
  const actor = await currentActor();
  const account = await readAccount(actor);
  const sessions = await listSessions(actor, shown);
  const tokens = await listTokens(actor, shown);
  if (!account.ok || !sessions.ok || !tokens.ok) redirect(signInPath("/settings"));
  const { id, hasPassword, hasGivenPassword, email, username } = account.value;
  return (
    <>
      <PageTitle title="Settings" />
      <Part title="You">
        <ProfileForm account={account.value} />
      </Part>
      <Part title="Appearance" lead="Kept in this browser.">
        <ThemeSwitch />
      </Part>
      <Part title="Password" id={passwordPart}>
        {hasGivenPassword ? (
          <div className="mb-6">
            <GivenPassword />
          </div>
        ) : null}
        <PasswordForm hasPassword={hasPassword} login={email ?? username ?? ""} />
      </Part>
      <Part title="Where you are signed in">
        <Sessions sessions={sessions.value.items} personId={id} />
      </Part>
      <Part title="Access tokens" lead="For scripts and class tools that use the API in your name.">
        <Tokens tokens={tokens.value.items} personId={id} />
      </Part>
    </>
  );
}
