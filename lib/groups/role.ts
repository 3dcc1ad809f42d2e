/**
 * Roles, and what each may do with what belongs to its group. A team has owner, editor, member and reader;
 * a class has instructor, assistant, learner and observer. The two ladders have the same rungs.
 */

export const teamRoles = ["owner", "editor", "member", "reader"] as const;
export const classRoles = ["instructor", "assistant", "learner", "observer"] as const;
export const roles = [...teamRoles, ...classRoles] as const;
export type Role = (typeof roles)[number];
export const groupKinds = ["team", "class"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** The roles a group of this kind can give. */
export function rolesOf(kind: GroupKind): readonly Role[] {
  return kind === "team" ? teamRoles : classRoles;
}

/** May manage the group itself: its name, its members, its end. */
export function isOwning(role: Role | undefined): boolean {
  return role === "owner" || role === "instructor";
}

/** May edit what others in the group made, and decide its claims. */
export function isEditing(role: Role | undefined): boolean {
  return isOwning(role) || role === "editor" || role === "assistant";
}

/** May add work of their own. */
export function isWriting(role: Role | undefined): boolean {
  return isEditing(role) || role === "member" || role === "learner";
}
