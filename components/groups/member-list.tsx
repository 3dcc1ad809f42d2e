"use client";
/** A group's members with their roles; those who manage it give roles, help in and let go, everyone may leave. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { announce } from "@/components/ui/toast-store";
import { type Role, rolesOf } from "@/lib/groups/role";
import type { GroupView, MemberView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";
import { LettingGo } from "./letting-go";
import { NewPassword } from "./new-password";
import { RoleMenu } from "./role-menu";
import { aRole, roleLabel } from "./role-words";

interface MemberListProps {
  group: GroupView;
  members: readonly MemberView[];
  /** Who looks at it. */
  personId: string;
}

/** Renders the members in the order they joined. */
export function MemberList({ group, members, personId }: MemberListProps) {
  const router = useRouter();
  const request = useRequest();
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const [locked, setLocked] = useState<MemberView | null>(null);

  const pathOf = (member: MemberView) => `/api/groups/${group.id}/members/${member.user.id}`;

  async function give(member: MemberView, role: Role, isUndo = false) {
    const change = { body: { role }, ifMatch: member.etag };
    const answer = await request.ask(() => send<MemberView>("PUT", pathOf(member), change));
    if (!answer) {
      // Where it changed meanwhile, the list shows what it is now; another choice then means that.
      router.refresh();
      return;
    }
    const undo = { label: "Undo", run: () => void give(answer.value, member.role, true) };
    announce(`${member.user.name} is now ${aRole(role)}.`, isUndo ? undefined : undo);
    router.refresh();
  }

  async function letGo(member: MemberView) {
    setLeaving(null);
    const answer = await request.ask(() => send("DELETE", pathOf(member), { ifMatch: member.etag }));
    if (!answer) {
      router.refresh();
      return;
    }
    const isMe = member.user.id === personId;
    announce(isMe ? `You have left ${group.name}.` : `${member.user.name} is no longer in the group.`);
    if (isMe) router.push("/groups");
    router.refresh();
  }

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
        onConfirm={(member) => void letGo(member)}
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
