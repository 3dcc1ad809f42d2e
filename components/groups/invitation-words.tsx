/** What whoever has an invitation is told before they join, or come in by it. */
import type { GroupKind, Role } from "@/lib/groups/role";
import { aRole, kindLabel, roleMay } from "./role-words";

interface Invitation {
  role: Role;
  /** Null where their account is gone. */
  invitedBy: { name: string } | null;
  group: { name: string; kind: GroupKind };
}

/** Renders by whom, into what and as what one is invited; nothing where no invitation is. */
export function InvitationWords({ invitation }: { invitation: Invitation | null }) {
  if (!invitation) return null;
  const { role, invitedBy, group } = invitation;
  return (
    <p className="mb-6 max-w-measure font-serif text-lg/relaxed wrap-anywhere">
      {invitedBy ? <bdi>{invitedBy.name}</bdi> : "Somebody in charge of it"} invites you into the{" "}
      {kindLabel(group.kind).toLowerCase()} “<bdi>{group.name}</bdi>” as {aRole(role)}: someone who{" "}
      {roleMay(role)}. The other members will see your name.
    </p>
  );
}
