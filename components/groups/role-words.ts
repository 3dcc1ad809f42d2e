/** Roles and kinds of group in the words of the interface. */
import type { GroupKind, Role } from "@/lib/groups/role";

const labels: Record<Role, string> = {
  owner: "Owner",
  editor: "Editor",
  member: "Member",
  reader: "Reader",
  instructor: "Instructor",
  assistant: "Assistant",
  learner: "Learner",
  observer: "Observer",
};

const mays: Record<Role, string> = {
  owner: "manages the group, edits and decides",
  editor: "edits documents and decides claims",
  member: "adds documents, notes, claims and sources",
  reader: "reads",
  instructor: "manages the class, edits and decides",
  assistant: "edits documents and decides claims",
  learner: "adds documents, notes, claims and sources",
  observer: "reads",
};

/** Names what a group is, and how many are in it. */
export function kindAndSize({ kind, memberCount }: { kind: GroupKind; memberCount: number }): string {
  return `${kindLabel(kind)} · ${memberCount === 1 ? "1 member" : `${memberCount} members`}`;
}

/** Names a role. */
export function roleLabel(role: Role): string {
  return labels[role];
}

/** A role in a sentence: "an editor". */
export function aRole(role: Role): string {
  return `${/^[aeio]/u.test(role) ? "an" : "a"} ${labels[role].toLowerCase()}`;
}

/** Says what a role may do, as it follows "who". */
export function roleMay(role: Role): string {
  return mays[role];
}

/** Names a kind of group. */
export function kindLabel(kind: GroupKind): string {
  return kind === "team" ? "Team" : "Class";
}
