/** The way between the pages of one document. */
import { LinkButton } from "@/components/ui/link-button";
import type { DocumentView } from "@/lib/documents/view";

/** Renders links to the text, its versions, what changed between the last two, and what was deleted. */
export function DocumentLinks({
  document: { id, version },
}: {
  document: Pick<DocumentView, "id" | "version">;
}) {
  return (
    <>
      <LinkButton href={`/documents/${id}`}>Read</LinkButton>
      <LinkButton href={`/documents/${id}/versions`}>Versions</LinkButton>
      {version.number > 1 ? <LinkButton href={`/documents/${id}/compare`}>Compare</LinkButton> : null}
      <LinkButton href={`/documents/${id}/deleted`}>Deleted</LinkButton>
    </>
  );
}
