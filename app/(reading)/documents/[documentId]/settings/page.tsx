/**
 * A document's settings: what is known of the article, who may read it and which group works on it; and deleting it.
 * Who may not change it is told who may.
 */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { documentTrail } from "@/components/documents/document-trail";
import { DeleteDocument } from "@/components/documents/delete-document";
import { DocumentLinks } from "@/components/documents/document-links";
import { PageFrame, Section } from "@/components/documents/page-frame";
import { SettingsForm } from "@/components/documents/settings-form";
import type { DocumentView } from "@/lib/documents/view";
import { listWritableGroups } from "@/lib/groups/queries";
import { signedIn } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";
import { findDocument } from "../find-document";

export const metadata: Metadata = { title: "Document settings" };

interface SettingsPageProps {
  params: Promise<{ documentId: string }>;
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { documentId } = await params;
  const here = `/documents/${documentId}/settings`;
  const person = signedIn(await currentActor(), here);
  const document = await findDocument(documentId);
  if (!document) notFound();
  const groups = withOwn(await listWritableGroups(person), document);
  return (
    <PageFrame
      person={person}
      here={here}
      trail={documentTrail(document)}
      title="Document settings"
      lead={<bdi>{document.title}</bdi>}
      actions={<DocumentLinks document={document} />}
    >
      {document.can.edit ? (
        <SettingsForm key={document.id} userId={person.id} document={document} groups={groups} />
      ) : (
        <p>Only the person who brought this document in, or an editor of its group, may change it.</p>
      )}
      {document.can.delete ? (
        <Section
          title="Delete"
          lead={
            <>
              Gone for everyone at once, with its notes and claims. For 30 days it can be restored from{" "}
              <Link href="/?scope=deleted" className="text-accent underline underline-offset-2">
                Deleted
              </Link>{" "}
              in the library.
            </>
          }
        >
          <DeleteDocument document={{ id: document.id, title: document.title, etag: document.etag }} />
        </Section>
      ) : null}
    </PageFrame>
  );
}

/** The document's own group is always among the choices, even where its editor may no longer add to it. */
function withOwn(groups: { id: string; name: string }[], { group }: DocumentView) {
  return group === null || groups.some(({ id }) => id === group.id) ? groups : [group, ...groups];
}
