/** The reader: an article with its margin. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/components/reader/reader.css";
import { AccountMenu } from "@/components/accounts/account-menu";
import { ArticleText } from "@/components/reader/article/article";
import { ArticleHeader } from "@/components/reader/article/article-header";
import { ArticleStage } from "@/components/reader/article/article-stage";
import { filterOfQuery } from "@/components/reader/filter";
import { Margin } from "@/components/reader/margin/margin";
import { PrintNote } from "@/components/reader/article/print-note";
import { Rail } from "@/components/reader/article/rail";
import { ReaderBar } from "@/components/reader/bar/reader-bar";
import { ReaderRoot } from "@/components/reader/reader-root";
import { EarlierVersion } from "@/components/versions/earlier-version";
import { ReadingQuery } from "@/lib/reading/input";
import { readForPage } from "@/lib/reading/queries";
import { inReach } from "@/lib/server/in-reach";
import { currentActor } from "@/lib/server/session";
import { opensWithTitle } from "@/lib/text/article";
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
  const current = await findDocument((await params).documentId);
  if (!current) notFound();
  const actor = await currentActor();
  const query = queryOf(await searchParams);
  const asked = ReadingQuery.safeParse({
    documentId: current.id,
    version: query.get("version") ?? undefined,
  });
  const read = asked.success ? await inReach(() => readForPage(actor, asked.data)) : null;
  if (!read?.ok) notFound();
  const { document, article, annotations, claims, sequence, next } = read.value;
  const viewer = actor.kind === "person" ? { id: actor.id, name: actor.name } : null;
  const filter = filterOfQuery(query);
  return (
    <ReaderRoot
      key={viewer?.id}
      setting={{ document, viewer, sequence, next }}
      annotations={annotations}
      claims={claims}
      filter={filter}
    >
      <ReaderBar
        document={document}
        isSignedIn={viewer !== null}
        account={<AccountMenu person={viewer} here={`/documents/${document.id}`} />}
      />
      <main id="main" className="reader-page" tabIndex={-1}>
        <div className="reader-text">
          {sequence === null ? <EarlierVersion current={current} version={document.version.number} /> : null}
          <ArticleHeader document={document} opensWithTitle={opensWithTitle(article, document.title)} />
          <ArticleStage>
            <ArticleText article={article} title={document.title} lang={document.lang} dir={document.dir} />
          </ArticleStage>
          <noscript>
            <a className="mt-8 block underline print:hidden" href={`/documents/${document.id}/claims`}>
              All notes and claims on this article
            </a>
          </noscript>
          <PrintNote version={document.version.number} latest={current.version.number} />
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
