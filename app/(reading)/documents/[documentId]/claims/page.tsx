/** A document's claims as a list, and its notes below them. */
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ComponentProps } from "react";
import { NoteIndex } from "@/components/annotations/note-index";
import { ClaimFilter, narrowed, narrowingOf } from "@/components/claims/claim-filter";
import { ClaimIndex } from "@/components/claims/claim-index";
import { documentTrail } from "@/components/documents/document-trail";
import { PageFrame } from "@/components/documents/page-frame";
import { inReadingOrder, markOfAnnotation, markOfClaim } from "@/components/reader/mark";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listAnnotationsForReader } from "@/lib/annotations/queries";
import { listClaimsForReader } from "@/lib/claims/queries";
import { currentActor } from "@/lib/server/session";
import { findDocument } from "../find-document";

interface ClaimsPageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ClaimsPageProps): Promise<Metadata> {
  const document = await findDocument((await params).documentId);
  return document ? { title: `Claims in ${document.title}` } : {};
}

export default async function ClaimsPage({ params, searchParams }: ClaimsPageProps) {
  const document = await findDocument((await params).documentId);
  if (!document) notFound();
  const actor = await currentActor();
  const [claims, annotations] = await Promise.all([
    listClaimsForReader(actor, document.id),
    listAnnotationsForReader(actor, document.id),
  ]);
  const inOrder = inReadingOrder([...claims.map(markOfClaim), ...annotations.map(markOfAnnotation)]);
  const ordered = inOrder.flatMap((mark) => (mark.kind === "claim" ? [mark.claim] : []));
  const notes = inOrder.flatMap((mark) => (mark.kind === "annotation" ? [mark.annotation] : []));
  const narrowing = narrowingOf(await searchParams);
  const reader = `/documents/${document.id}`;
  return (
    <PageFrame
      person={actor.kind === "person" ? actor : null}
      here={`${reader}/claims`}
      trail={documentTrail(document)}
      title="Claims"
      lead={
        <>
          in{" "}
          <Link href={reader} className="text-accent underline">
            <bdi>{document.title}</bdi>
          </Link>
        </>
      }
    >
      {claims.length > 0 ? (
        <>
          <ClaimFilter documentId={document.id} claims={claims} narrowing={narrowing} />
          <ClaimIndex documentId={document.id} claims={narrowed(ordered, narrowing)} />
        </>
      ) : (
        <div className="mt-6">
          <EmptyState title="No claims yet" action={<LinkButton href={reader}>Go to the article</LinkButton>}>
            Select a statement in the article that can be checked, and press Claim.
          </EmptyState>
        </div>
      )}
      {notes.length > 0 ? <Notes documentId={document.id} annotations={notes} /> : null}
      {actor.kind === "person" ? (
        <p className="mt-12 text-sm">
          <Link href={`${reader}/deleted`} className="text-accent hover:underline">
            What was deleted here
          </Link>
        </p>
      ) : null}
    </PageFrame>
  );
}

function Notes(notes: ComponentProps<typeof NoteIndex>) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="mt-12 mb-3 font-serif text-xl font-medium">
        Notes
      </h2>
      <NoteIndex {...notes} />
    </section>
  );
}
