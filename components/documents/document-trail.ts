/** The way to the pages of a document: through the library, and the article itself. */

/** Lists the pages above those of a document, for a PageFrame. */
export function documentTrail({ id, title }: { id: string; title: string }) {
  return [
    { label: "Library", href: "/" },
    { label: title, href: `/documents/${id}` },
  ];
}
