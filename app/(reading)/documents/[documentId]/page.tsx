/** The reader: an article with its margin. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/reader/reader.css";
import { AccountMenu } from "@/components/accounts/account-menu";
import { ArticleText } from "@/components/reader/article";
import { ArticleHeader } from "@/components/reader/article-header";
import { ArticleStage } from "@/components/reader/article-stage";
import { filterOfQuery } from "@/components/reader/filter";
import { Margin } from "@/components/reader/margin";
import { Rail } from "@/components/reader/rail";
import { ReaderBar } from "@/components/reader/reader-bar";
import { ReaderRoot } from "@/components/reader/reader-root";
import { listAnnotationsForReader } from "@/lib/annotations/queries";
import { listClaimsForReader } from "@/lib/claims/queries";
import { findVersion } from "@/lib/documents/queries";
import { findLastSequence } from "@/lib/events/queries";
import { currentActor } from "@/lib/server/session";
import { type Article, opensWithTitle } from "@/lib/text/article";
import { findDocument } from "./find-document";

interface ReaderPageProps {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ReaderPageProps): Promise<Metadata> {
  const document = await findDocument((await params).documentId);
  return document ? { title: document.title } : {};
}

export default async function ReaderPage({ params, searchParams }: ReaderPageProps) {
  const document = await findDocument((await params).documentId);
  if (!document) notFound();
  const actor = await currentActor();
  // Before the marks are read, so that what happens meanwhile is heard again rather than missed.
  const sequence = await findLastSequence(document.id);
  const [version, annotations, claims] = await Promise.all([
    findVersion(document.id, document.version.number),
    listAnnotationsForReader(actor, document.id),
    listClaimsForReader(actor, document.id),
  ]);
  if (!version) notFound();
  const article = version.article as unknown as Article;
  const viewer = actor.kind === "person" ? { id: actor.id, name: actor.name } : null;
  const filter = filterOfQuery(queryOf(await searchParams));
  return (
    <ReaderRoot
      setting={{ document, viewer, sequence }}
      annotations={annotations}
      claims={claims}
      filter={filter}
    >
      <ReaderBar
        document={document}
        account={<AccountMenu person={viewer} here={`/documents/${document.id}`} />}
      />
      <main id="main" className="reader-page" tabIndex={-1}>
        <div className="reader-text">
          <ArticleHeader document={document} opensWithTitle={opensWithTitle(article, document.title)} />
          <ArticleStage>
            <ArticleText article={article} title={document.title} lang={document.lang} dir={document.dir} />
          </ArticleStage>
          <noscript>
            <a className="mt-8 block underline" href={`/documents/${document.id}/claims`}>
              All notes and claims on this article
            </a>
          </noscript>
        </div>
        <Margin />
      </main>
      <Rail />
    </ReaderRoot>
  );
}

function queryOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) {
    for (const value of [values].flat()) if (value !== undefined) query.append(name, value);
  }
  return query;
}
