/**
 * An invitation's page: into what, as what and by whom one is invited. It leads whoever is signed in into the group, and
 * everyone else by way of an account.
 */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageFrame } from "@/components/documents/page-frame";
import { InvitationWords } from "@/components/groups/invitation-words";
import { JoinGroup } from "@/components/groups/join-group";
import { kindLabel } from "@/components/groups/role-words";
import { LinkButton } from "@/components/ui/link-button";
import { JoinCode } from "@/lib/groups/input";
import { readInvitation } from "@/lib/groups/invitations/queries";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { inReach } from "@/lib/server/in-reach";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "no-referrer" };

interface JoinPageProps {
  params: Promise<{ code: string }>;
}

export default async function JoinPage({ params }: JoinPageProps) {
  const { code: written } = await params;
  const here = `/join/${written}`;
  const actor = await currentActor();
  const person = actor.kind === "person" ? actor : null;
  const { data } = JoinCode.safeParse({ code: written });
  const invitation = await inReach(() => readInvitation(data?.code));
  if (!invitation) return <NotValid person={person} here={here} />;
  const { group, code } = invitation;
  // Whoever made an account by the invitation comes by here too, and is in the group by then.
  if (person?.memberships[group.id]) redirect(`/groups/${group.id}`);
  return (
    <PageFrame person={person} here={here} title={group.name} lead={kindLabel(group.kind)}>
      <InvitationWords invitation={invitation} />
      {person ? (
        <JoinGroup code={code} groupName={group.name} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <LinkButton href={signInPath(here)} tone="primary" prefetch={false}>
            Sign in to join
          </LinkButton>
          <LinkButton
            href={`/sign-up?${new URLSearchParams({ next: here, invitation: code })}`}
            prefetch={false}
          >
            Make an account
          </LinkButton>
        </div>
      )}
    </PageFrame>
  );
}

function NotValid({ person, here }: { person: { id: string; name: string } | null; here: string }) {
  return (
    <PageFrame
      person={person}
      here={here}
      title="This invitation is not valid"
      lead="It may have ended or been revoked, or its address was mistyped. Ask whoever sent it for a new one."
    >
      <LinkButton href="/" tone="primary">
        Go to the library
      </LinkButton>
    </PageFrame>
  );
}
