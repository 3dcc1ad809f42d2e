/** The groups one is in, those one ended that can still be restored, and the ways into another: a code, or a new one. */
import type { Metadata } from "next";
import { PageFrame, Section } from "@/components/documents/page-frame";
import { EndedGroups } from "@/components/groups/ended-groups";
import { GroupList } from "@/components/groups/group-list";
import { JoinWithCode } from "@/components/groups/join-with-code";
import { NewGroupForm } from "@/components/groups/new-group-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { GroupQuery } from "@/lib/groups/input";
import { listGroups } from "@/lib/groups/queries";
import { shown, signedIn } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Groups" };

interface GroupsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function GroupsPage({ searchParams }: GroupsPageProps) {
  const person = signedIn(await currentActor(), "/groups");
  const after = GroupQuery.shape.after.catch(undefined).parse((await searchParams).after);
  const { items, next } = shown(await listGroups(person, { after, limit: 50 }), "/groups");
  const ended = shown(await listGroups(person, { scope: "deleted", limit: 50 }), "/groups");
  return (
    <PageFrame
      person={person}
      here="/groups"
      trail={[{ label: "Library", href: "/" }]}
      title="Groups"
      lead="People who read together: a document given to a group is there for all its members."
    >
      {items.length > 0 ? (
        <GroupList groups={items} />
      ) : (
        <EmptyState title="You are in no group yet">
          <p>
            Make one below and invite others into it, or join one with the code or the link that somebody sent
            you.
          </p>
        </EmptyState>
      )}
      {next ? (
        <p className="mt-6">
          <LinkButton href={`/groups?${new URLSearchParams({ after: next })}`}>Older</LinkButton>
        </p>
      ) : null}
      {ended.items.length > 0 ? (
        <Section
          title="Ended groups"
          lead="They can be restored for 30 days, with their members and what is for them alone."
        >
          <EndedGroups groups={ended.items} />
        </Section>
      ) : null}
      <Section title="Join a group">
        <JoinWithCode />
      </Section>
      <Section title="New group">
        <NewGroupForm userId={person.id} />
      </Section>
    </PageFrame>
  );
}
