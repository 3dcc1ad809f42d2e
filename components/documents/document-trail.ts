/** The way to a document and its pages: through its group, or else the library, and then the article itself. */

interface Found {
  id: string;
  title: string;
  group: { id: string; name: string } | null;
}

/** Names the page that a document is found on. */
export function documentHome({ group }: Pick<Found, "group">) {
  return group ? { label: group.name, href: `/groups/${group.id}` } : { label: "Library", href: "/" };
}

/** Lists the pages above those of a document, for a PageFrame. */
export function documentTrail({ id, title, group }: Found) {
  return [documentHome({ group }), { label: title, href: `/documents/${id}` }];
}
