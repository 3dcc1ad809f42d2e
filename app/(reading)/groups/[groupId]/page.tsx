/**
 * A group's page, for its members: the documents it works on and who is in it. Those in charge also invite people,
 * rename the group and end it here.
 */
import type { Metadata } from "next";
import { DocumentList } from "@/components/documents/document-list";
import { importInto } from "@/components/documents/import-path";
import { PageFrame, Section } from "@/components/documents/page-frame";
import { EndGroup } from "@/components/groups/end-group";
import { InvitationList } from "@/components/groups/invitation-list";
import { InviteForm } from "@/components/groups/invite-form";
import { MemberList } from "@/components/groups/member-list";
import { RenameGroup } from "@/components/groups/rename-group";
import { kindLabel } from "@/components/groups/role-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Person } from "@/lib/accounts/actor";
import { tallyClaims } from "@/lib/claims/queries";
import { listDocuments } from "@/lib/documents/library/queries";
import { listInvitations } from "@/lib/groups/invitations/queries";
import { listMembers } from "@/lib/groups/members/queries";
import { isWriting } from "@/lib/groups/role";
import type { GroupView } from "@/lib/groups/view";
import { type Cursor, PageQuery } from "@/lib/http/page";
import { shown, signedIn } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";
import { findGroup } from "./find-group";

interface GroupPageProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: GroupPageProps): Promise<Metadata> {
  const group = await findGroup((await params).groupId);
  return group.ok ? { title: group.value.name } : {};
}

export default async function GroupPage({ params, searchParams }: GroupPageProps) {
  const { groupId } = await params;
  const here = `/groups/${groupId}`;
  const person = signedIn(await currentActor(), here);
  const group = shown(await findGroup(groupId), here);
  const { documents, members } = await searchParams;
  return (
    <PageFrame
      person={person}
      here={here}
      trail={[
        { label: "Library", href: "/" },
        { label: "Groups", href: "/groups" },
      ]}
      title={group.name}
      lead={kindLabel(group.kind)}
    >
      <Documents person={person} group={group} after={cursorOf(documents)} />
      <Members person={person} group={group} after={cursorOf(members)} />
      {group.can.manage ? (
        <>
          <Invitations person={person} group={group} />
          <Section title="Settings">
            <RenameGroup key={group.id} group={group} userId={person.id} />
          </Section>
          <Section
            title="End the group"
            lead="Nobody sees what is only for the group any more. For 30 days it can be restored from the page of your groups."
          >
            <EndGroup group={{ id: group.id, name: group.name, etag: group.etag }} />
          </Section>
        </>
      ) : null}
    </PageFrame>
  );
}

/** A place in a list, from the address; one that cannot be read is its beginning. */
function cursorOf(asked: string | string[] | undefined): Cursor | undefined {
  return PageQuery.shape.after.catch(undefined).parse(asked);
}

interface PartProps {
  person: Person;
  group: GroupView;
  after?: Cursor | undefined;
}

async function Documents({ person, group, after }: PartProps) {
  const here = `/groups/${group.id}`;
  const { items, next } = shown(await listDocuments(person, { groupId: group.id, after, limit: 30 }), here);
  const tallies = await tallyClaims(
    person,
    items.map(({ id }) => id),
  );
  const mayAdd = isWriting(group.role ?? undefined);
  return (
    <Section
      title="Documents"
      id="documents"
      actions={mayAdd ? <LinkButton href={importInto(group.id)}>Import an article</LinkButton> : null}
    >
      {items.length > 0 ? (
        <DocumentList documents={items} tallies={tallies} leavesOut="group" heading="h3" />
      ) : (
        <EmptyState title="No documents yet">
          {mayAdd ? (
            <p>Import an article for this group, or give it one you have in that document’s settings.</p>
          ) : (
            <p>What its members import for this group will stand here.</p>
          )}
        </EmptyState>
      )}
      {next ? (
        <More href={`${here}?${new URLSearchParams({ documents: next })}#documents`} label="Older" />
      ) : null}
    </Section>
  );
}

async function Members({ person, group, after }: PartProps) {
  const here = `/groups/${group.id}`;
  const { items, next } = shown(await listMembers(person, { groupId: group.id, after, limit: 100 }), here);
  const count = group.memberCount === 1 ? "1 person" : `${String(group.memberCount)} people`;
  return (
    <Section title="Members" id="members" lead={count}>
      <MemberList group={group} members={items} personId={person.id} />
      {next ? (
        <More href={`${here}?${new URLSearchParams({ members: next })}#members`} label="More members" />
      ) : null}
    </Section>
  );
}

async function Invitations({ person, group }: PartProps) {
  const { items } = shown(
    await listInvitations(person, { groupId: group.id, limit: 200 }),
    `/groups/${group.id}`,
  );
  return (
    <Section
      title="Invitations"
      lead="Whoever has an invitation’s link, or types its code, joins with its role, until it ends or you revoke it."
    >
      <InvitationList groupId={group.id} invitations={items} />
      <InviteForm groupId={group.id} kind={group.kind} />
    </Section>
  );
}

function More({ href, label }: { href: string; label: string }) {
  return (
    <p className="mt-6">
      <LinkButton href={href}>{label}</LinkButton>
    </p>
  );
}
