"use client";
/** A member's role as a button, with the others to give, a new password for who is locked out, and the way out. */
import { ChevronDown } from "lucide-react";
import { MenuButton } from "@/components/ui/menu-button";
import type { Role } from "@/lib/groups/role";
import type { MemberView } from "@/lib/groups/view";
import { roleLabel, roleMay } from "./role-words";

interface RoleMenuProps {
  member: MemberView;
  roles: readonly Role[];
  isMe: boolean;
  onGive: (role: Role) => void;
  onHelp: () => void;
  onLetGo: () => void;
}

/** Renders the menu; the role they have is in it too, and choosing that does nothing. */
export function RoleMenu({ member, roles, isMe, onGive, onHelp, onLetGo }: RoleMenuProps) {
  return (
    <MenuButton
      name={`${roleLabel(member.role)}, role of ${member.user.name}`}
      className="px-2"
      entries={[
        ...roles.map((role) => ({
          label: `${roleLabel(role)}: ${roleMay(role)}`,
          disabled: role === member.role,
          run: () => onGive(role),
        })),
        "line",
        ...(member.can.givePassword ? [{ label: "Give a new password", run: onHelp }] : []),
        { label: isMe ? "Leave the group" : "Remove from the group", tone: "danger", run: onLetGo },
      ]}
    >
      {roleLabel(member.role)}
      <ChevronDown className="size-4 text-ink-soft" aria-hidden="true" />
    </MenuButton>
  );
}
