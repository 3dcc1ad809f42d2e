import { describe, expect, test } from "vitest";
import { dateAtEnd, isoDate } from "./dates";
import { readMetadata } from "./metadata";
import { parseHtml } from "./parse-html";

function told(html: string) {
  const page = parseHtml(html);
  if (!page) throw new Error("The markup was refused.");
  return readMetadata(page);
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe("JSON-LD", () => {
  test("tells all, from a graph whose parts refer to one another", () => {
    const graph = [
      { "@type": "Organization", "@id": "#press", name: "The Press" },
      { "@type": "Person", "@id": "#b", name: "B" },
      { "@type": "WebPage", name: "Page", datePublished: "1999-01-01" },
      {
        "@type": ["NewsArticle", "Thing"],
        headline: "A headline",
        author: [{ "@type": "Person", name: "A" }, { "@id": "#b" }, "C", "https://a.example/d"],
        publisher: { "@id": "#press" },
        datePublished: "2021-03-04T05:06:07+0800",
        mainEntityOfPage: { "@id": "https://a.example/1" },
        inLanguage: "de-DE",
      },
    ];
    expect(told(jsonLd({ "@context": "https://schema.org", "@graph": graph }))).toEqual({
      title: "A headline",
      byline: "A, B, C",
      publisher: "The Press",
      publishedAt: "2021-03-04T05:06:07+08:00",
      sourceUrl: "https://a.example/1",
      lang: "de-DE",
    });
  });

  test("that is broken, or is about something else, tells nothing", () => {
    const other = jsonLd({ "@type": "Product", name: "X" });
    expect(
      told(`<script type="application/ld+json">{"@type":"Article",</script>${other}<h1>H</h1>`).title,
    ).toBe("H");
  });
});

describe("meta elements", () => {
  test("tell what JSON-LD does not, each by its first name that is there", () => {
    const html = `<meta property="og:title" content="OG"><meta name="citation_title" content="Paper">
      <meta name="citation_author" content="A"><meta name="citation_author" content="B"><meta name="author" content="C">
      <meta property="og:site_name" content="Site"><meta property="article:published_time" content="2021-03-04T05:06:07Z">
      <meta property="og:url" content="https://a.example/og">`;
    expect(told(html)).toEqual({
      title: "Paper",
      byline: "A, B",
      publisher: "Site",
      publishedAt: "2021-03-04T05:06:07Z",
      sourceUrl: "https://a.example/og",
      lang: null,
    });
  });

  test("whose author is an address name nobody", () => {
    expect(
      told('<meta property="article:author" content="https://a.example/a"><a rel="author">By A</a>').byline,
    ).toBe("By A");
  });
});

describe("what the page shows", () => {
  test("its language, canonical address, headline and time are read", () => {
    const html = `<html lang="zh_hant"><link rel="canonical" href="https://a.example/c"><title>T | Site</title>
      <h1> The <b>headline</b> </h1><time datetime="2021-03-04">4 March</time>`;
    expect(told(html)).toMatchObject({
      title: "The headline",
      publishedAt: "2021-03-04",
      sourceUrl: "https://a.example/c",
      lang: "zh-Hant",
    });
  });

  test("a title with the site's name behind it gives way to the headline", () => {
    expect(told('<meta property="og:title" content="The headline - Site"><h1>The headline</h1>').title).toBe(
      "The headline",
    );
  });

  test("an address that is not of the web, a date and a language that are none, are not believed", () => {
    const html =
      '<html lang="the english"><link rel="canonical" href="javascript:alert(1)"><time datetime="yesterday">';
    expect(told(html)).toMatchObject({ publishedAt: null, sourceUrl: null, lang: null });
  });
});

describe("dates", () => {
  test.each([
    ["2017-12-15", "2017-12-15"],
    [" 2017-12-15T10:00Z ", "2017-12-15T10:00Z"],
    ["2017-12-15 10:00:30 +0800", "2017-12-15T10:00:30+08:00"],
    ["2017-12-15T10:00:00.123", "2017-12-15T10:00:00.123"],
  ])("%j is an ISO date as precise as it was", (written, date) => {
    expect(isoDate(written)).toBe(date);
  });

  test.each(["", "2017", "2017-02-30", "2017-13-01", "2017-12-15T25:00", "15.12.2017", "Friday"])(
    "%j is none",
    (written) => {
      expect(isoDate(written)).toBeNull();
    },
  );

  test.each([
    ["AgencyUpdated: December 15, 2017", "2017-12-15"],
    ["By A. Writer, 3 Mar. 2021", "2021-03-03"],
    ["Published 1st May 2020", "2020-05-01"],
    ["Sept. 9, 2019", "2019-09-09"],
    ["2021-03-04", "2021-03-04"],
    ["新华社 2017年12月5日", "2017-12-05"],
  ])("%j ends in a date", (line, date) => {
    expect(dateAtEnd(line)).toBe(date);
  });

  test.each([
    "In May 2017",
    "February 30, 2017",
    "2017-12-15 was a Friday",
    `${"word ".repeat(20)}May 1, 2020`,
  ])("%j does not", (line) => {
    expect(dateAtEnd(line)).toBeNull();
  });
});
