"use client";
/** A member's role as a button, with all there are to give, a new password for who is locked out, and the way out. */
import { ChevronDown } from "lucide-react";
import { MenuButton } from "@/components/ui/menu-button";
import type { PasswordObstacle } from "@/lib/groups/policy";
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

/** Renders the menu; the role they have is ticked in it, and choosing that does nothing. */
export function RoleMenu({ member, roles, isMe, onGive, onHelp, onLetGo }: RoleMenuProps) {
  const { can, passwordObstacle, user } = member;
  return (
    <MenuButton
      name={`${roleLabel(member.role)}: what ${user.name} may do, and more`}
      className="px-2"
      entries={[
        ...roles.map((role) => ({
          label: `${roleLabel(role)}: ${roleMay(role)}`,
          checked: role === member.role,
          run: () => role !== member.role && onGive(role),
        })),
        "line",
        ...(can.givePassword || passwordObstacle
          ? [
              {
                label: "Give a new password",
                run: onHelp,
                disabled: !can.givePassword,
                note: passwordObstacle ? noPassword(passwordObstacle, user.name) : undefined,
              },
            ]
          : []),
        { label: isMe ? "Leave the group" : "Remove from the group", tone: "danger", run: onLetGo },
      ]}
    >
      {roleLabel(member.role)}
      <ChevronDown className="size-4 text-ink-soft" aria-hidden="true" />
    </MenuButton>
  );
}

/** Why somebody can be given no new password by their instructor. */
function noPassword(obstacle: PasswordObstacle, name: string): string {
  const why =
    obstacle === "changed"
      ? `${name} was out of the class once, or had another role in it.`
      : `It might open what is not yours, or ${name} has another way in, such as an e-mail address.`;
  return `${why} Whoever runs this Lectern can give one.`;
}
