/** Where an article is imported for a group. */

/** The path of the import page that offers a group before it is asked. */
export function importInto(groupId: string): string {
  return `/import?${new URLSearchParams({ group: groupId })}`;
}
