/**
 * Two versions of a document compared, paragraph by paragraph. The address says which two, in which shape, and whether
 * what did not change is folded, so that it can be sent to somebody.
 */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { documentTrail } from "@/components/documents/document-trail";
import { PageFrame } from "@/components/documents/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { countChanges } from "@/components/versions/change-count";
import { CompareNav } from "@/components/versions/compare-nav";
import {
  type CompareQuery,
  comparePath,
  readCompareQuery,
  unknownVersions,
} from "@/components/versions/compare-query";
import { Comparison } from "@/components/versions/comparison";
import { UnknownVersions } from "@/components/versions/unknown-versions";
import { readVersion } from "@/lib/documents/queries";
import { takeFromPageLimit } from "@/lib/server/page-limit";
import { shown } from "@/lib/server/page-result";
import { currentActor } from "@/lib/server/session";
import { compareTexts } from "@/lib/versions/compare-texts";
import { tellHeadings } from "@/lib/versions/headings";
import { findDocument } from "../find-document";

export const metadata: Metadata = { title: "Compare versions" };

interface ComparePageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const document = await findDocument((await params).documentId);
  if (!document) notFound();
  const { id, title, version, lang, dir } = document;
  const actor = await currentActor();
  // To compare two long texts is as much work as to export a report.
  await takeFromPageLimit("export", actor);
  const asked = await searchParams;
  const query = readCompareQuery(asked, version.number);
  const here = comparePath(id, query);
  const [before, after] = await Promise.all(
    [query.from, query.to].map(async (number) =>
      shown(await readVersion(actor, { documentId: id, version: number }), here),
    ),
  );
  if (!before || !after) notFound();
  const paragraphs = tellHeadings(compareTexts(before.text, after.text), before, after);
  const hasChanges = paragraphs.some(({ kind }) => kind !== "same");
  return (
    <PageFrame
      person={actor.kind === "person" ? actor : null}
      here={here}
      trail={[...documentTrail(document), { label: "Versions", href: `/documents/${id}/versions` }]}
      title="Compare versions"
      lead={<bdi>{title}</bdi>}
      actions={<LinkButton href={`/documents/${id}/versions`}>Versions</LinkButton>}
      isWide={query.shape === "beside"}
    >
      <UnknownVersions
        names={unknownVersions(asked, version.number)}
        query={query}
        current={version.number}
      />
      <CompareNav documentId={id} query={query} current={version.number} />
      {hasChanges ? (
        <>
          <p className="mb-8 text-ink-soft">
            {countChanges(paragraphs)} <del>Struck through</del> (−) is only in version {query.from},{" "}
            <ins className="decoration-2">underlined</ins> (+) only in version {query.to}.
          </p>
          <Comparison
            paragraphs={paragraphs}
            shape={query.shape}
            from={query.from}
            to={query.to}
            wholeHref={query.isWhole ? null : comparePath(id, { ...query, isWhole: true })}
            lang={lang}
            dir={dir}
          />
        </>
      ) : (
        <NoChange documentId={id} query={query} current={version.number} />
      )}
    </PageFrame>
  );
}

function NoChange({
  documentId,
  query,
  current,
}: {
  documentId: string;
  query: CompareQuery;
  current: number;
}) {
  return (
    <EmptyState
      title={
        query.from === query.to ? "One version, compared with itself" : "No word differs between the two"
      }
      action={<LinkButton href={`/documents/${documentId}/versions`}>See all versions</LinkButton>}
    >
      <p>
        {current === 1
          ? "The article has one version so far. When it changes at its source, give its new text on the versions page."
          : "Choose two others above."}
      </p>
    </EmptyState>
  );
}
