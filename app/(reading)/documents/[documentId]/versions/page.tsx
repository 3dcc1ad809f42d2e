/**
 * A document's versions, new ones first, each to be read or compared; and, for its editors, the form for its next text.
 */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { documentTrail } from "@/components/documents/document-trail";
import { PageFrame, Section } from "@/components/documents/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { NewVersionForm } from "@/components/versions/new-version-form";
import { VersionList } from "@/components/versions/version-list";
import { shown } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";
import { VersionQuery } from "@/lib/versions/input";
import { listVersions } from "@/lib/versions/queries";
import { findDocument } from "../find-document";

export const metadata: Metadata = { title: "Versions" };

interface VersionsPageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const { documentId } = await params;
  const document = await findDocument(documentId);
  if (!document) notFound();
  const here = `/documents/${document.id}/versions`;
  const actor = await currentActor();
  const person = actor.kind === "person" ? actor : null;
  const after = VersionQuery.shape.after.catch(undefined).parse((await searchParams).after);
  const { items, next } = shown(
    await listVersions(actor, { documentId: document.id, after, limit: 50 }),
    here,
  );
  return (
    <PageFrame
      person={person}
      here={here}
      trail={documentTrail(document)}
      title="Versions"
      lead={<bdi>{document.title}</bdi>}
      actions={<LinkButton href={`/documents/${document.id}`}>Read</LinkButton>}
    >
      <VersionList documentId={document.id} versions={items} current={document.version.number} />
      {next ? (
        <p className="mt-6">
          <LinkButton href={`${here}?${new URLSearchParams({ after: next })}`}>Older</LinkButton>
        </p>
      ) : null}
      {person && document.can.edit ? (
        <Section
          title="New version"
          lead="When the article has changed at its source, give its new text here. Every note and claim is looked for in it. Before anything is saved you see how many keep their words, and which stand on changed words, may stand in several places, or are not found."
        >
          <NewVersionForm
            key={document.id}
            userId={person.id}
            document={{ id: document.id, lang: document.lang, dir: document.dir, version: document.version }}
          />
        </Section>
      ) : null}
    </PageFrame>
  );
}
