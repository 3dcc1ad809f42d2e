/** What stands above an article: where it comes from, its title where it does not bring one itself, when it was published. */
import { Fragment } from "react";
import { publishedDay } from "@/components/documents/published-day";
import type { DocumentView } from "@/lib/documents/view";

interface ArticleHeaderProps {
  document: DocumentView;
  /** Whether the article opens with its own title, so that it need not be said twice. */
  opensWithTitle: boolean;
}

/** How fast attentive readers read, and how long a word is with the space after it. */
const wordsPerMinute = 220;
const charactersPerWord = 6;

const factLink = "underline-offset-2 hover:text-ink hover:underline";
/** A way to another page; the printed one has the version in its last line. */
const wayOn = `${factLink} print:hidden`;

/** Renders the lines above the article. */
export function ArticleHeader({ document, opensWithTitle }: ArticleHeaderProps) {
  const { byline, publisher, lang, dir } = document;
  const from = [...new Set([publisher, byline])].filter((part) => part !== null);
  const facts = <Facts document={document} />;
  if (opensWithTitle) {
    return (
      <p dir={dir} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
        {from.length === 0 ? null : (
          <span className="font-medium">
            <Names names={from} />
          </span>
        )}
        {facts}
      </p>
    );
  }
  return (
    <header className="mb-8">
      {from.length === 0 ? null : (
        <p dir={dir} className="mb-3 text-sm font-medium text-ink-soft">
          <Names names={from} />
        </p>
      )}
      <h1
        className="mb-6 font-serif text-3xl/[1.15] font-[560] tracking-[-0.012em] max-wide:text-[1.75rem]"
        lang={lang === "und" ? undefined : lang}
        dir={dir}
      >
        {document.title}
      </h1>
      <p dir={dir} className="flex flex-wrap gap-x-4 gap-y-1 border-y border-line py-3 text-sm text-ink-soft">
        {facts}
      </p>
    </header>
  );
}

/** Each name keeps its own direction, whatever it holds, and turns no other round. */
function Names({ names }: { names: string[] }) {
  return names.map((name, at) => (
    <Fragment key={name}>
      {at === 0 ? "" : ", "}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}

/** The facts begin at the side where the article's lines do; each of them is in our words, or an address. */
function Facts({ document }: { document: DocumentView }) {
  const { id, publishedAt, sourceUrl, version, can } = document;
  const minutes = Math.max(1, Math.round(version.length / (wordsPerMinute * charactersPerWord)));
  return (
    <>
      {publishedAt === null ? null : (
        <time dir="ltr" dateTime={publishedAt}>
          {publishedDay(publishedAt)}
        </time>
      )}
      <span dir="ltr">{minutes} min read</span>
      {sourceUrl === null ? null : (
        <a dir="ltr" href={sourceUrl} rel="noopener noreferrer nofollow" className={factLink}>
          {new URL(sourceUrl).hostname.replace(/^www\./, "")}
        </a>
      )}
      <a dir="ltr" href={`/documents/${id}/versions`} className={wayOn}>
        Version {version.number}
      </a>
      {can.edit ? (
        <a dir="ltr" href={`/documents/${id}/settings`} className={wayOn}>
          Settings
        </a>
      ) : null}
    </>
  );
}
