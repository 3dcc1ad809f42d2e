/** What stands above an article: where it comes from, its title where it does not bring one itself, when it was published. */
import type { DocumentView } from "@/lib/documents/view";

interface ArticleHeaderProps {
  document: DocumentView;
  /** Whether the article opens with its own title, so that it need not be said twice. */
  opensWithTitle: boolean;
}

/** Words read in a minute, by those who read attentively; characters where words are not parted. */
const wordsPerMinute = 220;
const charactersPerWord = 6;

/** Renders the lines above the article. */
export function ArticleHeader({ document, opensWithTitle }: ArticleHeaderProps) {
  const { byline, publisher, publishedAt, sourceUrl, version, lang, dir } = document;
  const kicker = [publisher, byline].filter((part) => part !== null).join(", ");
  const minutes = Math.max(1, Math.round(version.length / (wordsPerMinute * charactersPerWord)));
  return (
    <header className="mb-8">
      {kicker === "" ? null : (
        <p className="mb-3 text-sm font-medium text-ink-soft">
          <bdi>{kicker}</bdi>
        </p>
      )}
      {opensWithTitle ? null : (
        <h1
          className="mb-4 font-serif text-3xl/[1.15] font-[560] tracking-[-0.012em] max-wide:text-[1.75rem]"
          lang={lang === "und" ? undefined : lang}
          dir={dir}
        >
          {document.title}
        </h1>
      )}
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-y border-line py-3 text-sm text-ink-soft">
        {publishedAt === null ? null : <time dateTime={publishedAt}>{dayInWords(publishedAt)}</time>}
        <span>{minutes} min read</span>
        {version.number > 1 ? <span>Version {version.number}</span> : null}
        {sourceUrl === null ? null : (
          <a
            href={sourceUrl}
            rel="noopener noreferrer nofollow"
            className="underline-offset-2 hover:text-ink hover:underline"
          >
            {new URL(sourceUrl).hostname.replace(/^www\./, "")}
          </a>
        )}
      </p>
    </header>
  );
}

/** Names a day as precisely as it is known: "15 December 2017", "December 2017", "2017". */
export function dayInWords(date: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!parts?.[1]) return date;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (parts[2]) options.month = "long";
  if (parts[3]) options.day = "numeric";
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(date));
}
