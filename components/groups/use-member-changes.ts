"use client";
/** Changing who is in a group and as what, one change at a time; each is announced, and the list read anew. */
import { useRouter } from "next/navigation";
import { type RequestState, useRequest } from "@/components/requests/use-request";
import { announce } from "@/components/ui/toast-store";
import type { Role } from "@/lib/groups/role";
import type { GroupView, MemberView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";
import { aRole } from "./role-words";

interface MemberChanges {
  request: RequestState;
  /** Gives a member another role, which can be undone. */
  give: (member: MemberView, role: Role) => Promise<void>;
  /** Takes a member out of the group; whoever takes themselves out is led away. */
  letGo: (member: MemberView) => Promise<void>;
}

/** Follows the changes that a person makes in a group. */
export function useMemberChanges(group: GroupView, personId: string): MemberChanges {
  const router = useRouter();
  const request = useRequest();

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
    const answer = await request.ask(() => send("DELETE", pathOf(member), { ifMatch: member.etag }));
    if (!answer) {
      router.refresh();
      return;
    }
    const isMe = member.user.id === personId;
    announce(isMe ? `You have left “${group.name}”.` : `${member.user.name} is no longer in the group.`);
    if (isMe) router.push("/groups");
    router.refresh();
  }

  return { request, give, letGo };
}
