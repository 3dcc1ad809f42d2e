"use client";
/** A group's members with their roles; those who manage it give roles, help in and let go, everyone may leave. */
import { useState } from "react";
import { RequestNote } from "@/components/requests/request-note";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { type Role, rolesOf } from "@/lib/groups/role";
import type { GroupView, MemberView } from "@/lib/groups/view";
import { LettingGo } from "./letting-go";
import { NewPassword } from "./new-password";
import { RoleMenu } from "./role-menu";
import { roleLabel } from "./role-words";
import { useMemberChanges } from "./use-member-changes";

interface MemberListProps {
  group: GroupView;
  members: readonly MemberView[];
  /** Who looks at it. */
  personId: string;
}

/** Renders the members in the order they joined. */
export function MemberList({ group, members, personId }: MemberListProps) {
  const { request, give, letGo } = useMemberChanges(group, personId);
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const [locked, setLocked] = useState<MemberView | null>(null);

  return (
    <>
      <RequestNote request={request} doing="Changing the group" />
      <NewPassword groupId={group.id} member={locked} onAnswer={() => setLocked(null)} />
      <ul className="border-t border-line">
        {members.map((member) => (
          <MemberRow
            key={member.user.id}
            group={group}
            member={member}
            isMe={member.user.id === personId}
            onGive={(role) => void give(member, role)}
            onHelp={() => setLocked(member)}
            onLetGo={() => setLeaving(member)}
          />
        ))}
      </ul>
      <LettingGo
        member={leaving}
        isMe={leaving?.user.id === personId}
        groupName={group.name}
        onCancel={() => setLeaving(null)}
        onConfirm={(member) => {
          setLeaving(null);
          void letGo(member);
        }}
      />
    </>
  );
}

interface MemberRowProps {
  group: GroupView;
  member: MemberView;
  isMe: boolean;
  onGive: (role: Role) => void;
  onHelp: () => void;
  onLetGo: () => void;
}

function MemberRow({ group, member, isMe, onGive, onHelp, onLetGo }: MemberRowProps) {
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2">
      <Avatar name={member.user.name} seed={member.user.id} named />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          <bdi>{member.user.name}</bdi>
          {isMe ? <span className="text-ink-soft"> (you)</span> : null}
        </p>
        <p className="text-sm text-ink-soft">
          Joined <Time at={member.joinedAt} />
        </p>
      </div>
      {group.can.manage ? (
        <RoleMenu {...{ member, isMe, onGive, onHelp, onLetGo }} roles={rolesOf(group.kind)} />
      ) : (
        <span className="text-ink-soft">{roleLabel(member.role)}</span>
      )}
      {!group.can.manage && isMe ? (
        <Button size="small" onClick={onLetGo}>
          Leave
        </Button>
      ) : null}
    </li>
  );
}
