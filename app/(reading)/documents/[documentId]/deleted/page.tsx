/** What was deleted in a document, for those who may bring it back. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { documentTrail } from "@/components/documents/document-trail";
import { DeletedList } from "@/components/deleted/deleted-list";
import { PageFrame } from "@/components/documents/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { DeletedQuery } from "@/lib/deleted/input";
import { listDeleted } from "@/lib/deleted/queries";
import { shown, signedIn } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";
import { findDocument } from "../find-document";

interface DeletedPageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: DeletedPageProps): Promise<Metadata> {
  const document = await findDocument((await params).documentId);
  return document ? { title: `Deleted in ${document.title}` } : {};
}

export default async function DeletedPage({ params, searchParams }: DeletedPageProps) {
  const { documentId } = await params;
  const here = `/documents/${documentId}/deleted`;
  const person = signedIn(await currentActor(), here);
  const document = await findDocument(documentId);
  if (!document) notFound();
  const after = DeletedQuery.shape.after.catch(undefined).parse((await searchParams).after);
  const { items, next } = shown(
    await listDeleted(person, { documentId: document.id, after, limit: 50 }),
    here,
  );
  const reader = `/documents/${document.id}`;
  return (
    <PageFrame
      person={person}
      here={here}
      trail={documentTrail(document)}
      title="Deleted"
      lead={<bdi>{document.title}</bdi>}
      actions={
        <>
          <LinkButton href={reader}>Read</LinkButton>
          <LinkButton href={`${reader}/claims`}>Claims</LinkButton>
        </>
      }
    >
      {items.length > 0 ? (
        <DeletedList items={items} />
      ) : (
        <EmptyState title="Nothing to restore here">
          <p>
            A note, a claim, a source or a comment that is deleted stands here for 30 days. Whoever deleted
            it, made it, or edits this document can restore it.
          </p>
        </EmptyState>
      )}
      {next ? (
        <p className="mt-6">
          <LinkButton href={`${here}?${new URLSearchParams({ after: next })}`}>Older</LinkButton>
        </p>
      ) : null}
    </PageFrame>
  );
}
