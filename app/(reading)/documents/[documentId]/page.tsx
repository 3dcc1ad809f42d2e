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
import { EarlierVersion } from "@/components/versions/earlier-version";
import type { Actor } from "@/lib/accounts/actor";
import { listAnnotationsAsOf, listFirstAnnotations } from "@/lib/annotations/queries";
import { listClaimsAsOf, listClaimsForReader } from "@/lib/claims/queries";
import { findVersion, readDocument, readDocumentAt } from "@/lib/documents/queries";
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

/** The number of an earlier version that the address asks for; undefined for the current one. */
function askedVersion(query: URLSearchParams, current: number): number | undefined {
  const asked = query.get("version");
  if (asked === null || asked === String(current)) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(asked)) notFound();
  return Number(asked);
}

/** The document and its marks as they are, with where the live feed goes on. */
async function readCurrent(actor: Actor, documentId: string) {
  // Before anything else is read, so that what happens meanwhile, a new text too, is heard again rather than missed.
  const sequence = await findLastSequence(documentId);
  const read = await readDocument(actor, { documentId });
  if (!read.ok) notFound();
  const document = read.value;
  const { number } = document.version;
  const [annotations, claims] = await Promise.all([
    listFirstAnnotations(actor, documentId, number),
    listClaimsForReader(actor, documentId, number),
  ]);
  return { document, annotations: annotations.items, claims, sequence, next: annotations.next };
}

/** The document and its marks as they stood in an earlier version. */
async function readEarlier(actor: Actor, documentId: string, version: number) {
  const document = await readDocumentAt(actor, { documentId, version });
  if (!document.ok) notFound();
  const [annotations, claims] = await Promise.all([
    listAnnotationsAsOf(actor, documentId, version),
    listClaimsAsOf(actor, documentId, version),
  ]);
  return { document: document.value, annotations, claims, sequence: null, next: null };
}

export default async function ReaderPage({ params, searchParams }: ReaderPageProps) {
  const current = await findDocument((await params).documentId);
  if (!current) notFound();
  const actor = await currentActor();
  const query = queryOf(await searchParams);
  const earlier = askedVersion(query, current.version.number);
  const { document, annotations, claims, sequence, next } = await (earlier === undefined
    ? readCurrent(actor, current.id)
    : readEarlier(actor, current.id, earlier));
  const version = await findVersion(document.id, document.version.number);
  if (!version) notFound();
  const article = version.article as unknown as Article;
  const viewer = actor.kind === "person" ? { id: actor.id, name: actor.name } : null;
  const filter = filterOfQuery(query);
  return (
    <ReaderRoot
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
          {earlier === undefined ? null : <EarlierVersion current={current} version={earlier} />}
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
