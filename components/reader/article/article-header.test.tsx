import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { DocumentView } from "@/lib/documents/view";
import { ArticleHeader } from "./article-header";

const document = {
  ...{ id: "01900000-0000-7000-8000-0000000000d1", title: "T", lang: "en", dir: "ltr" },
  ...{ byline: "Ada \u202eevil", publisher: "News", publishedAt: null, sourceUrl: null },
  ...{ version: { number: 1, length: 10 }, can: {} },
} as unknown as DocumentView;

test.each([true, false])(
  "whoever made the article turns no name beside them round; it has its title: %s",
  (has) => {
    const markup = renderToStaticMarkup(<ArticleHeader document={document} opensWithTitle={has} />);
    expect(markup).toContain("<bdi>News</bdi>, <bdi>Ada \u202eevil</bdi>");
    const once = { ...document, publisher: document.byline };
    expect(
      renderToStaticMarkup(<ArticleHeader document={once} opensWithTitle={has} />).match(/<bdi>/g),
    ).toHaveLength(1);
  },
);

test.each([true, false])(
  "its lines begin at the side where the article's do; it has its title: %s",
  (has) => {
    const arabic = { ...document, dir: "rtl", publishedAt: "2017-12-15", sourceUrl: "https://news.example/" };
    const markup = renderToStaticMarkup(
      <ArticleHeader document={arabic as DocumentView} opensWithTitle={has} />,
    );
    const lines = [...markup.matchAll(/<p [^>]*>/g)].map(([line]) => line);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('dir="rtl"');
    const facts = [...markup.matchAll(/<(?:time|a|span dir)[^>]*>/g)].map(([fact]) => fact);
    expect(facts).toHaveLength(4);
    for (const fact of facts) expect(fact).toContain('dir="ltr"');
  },
);
