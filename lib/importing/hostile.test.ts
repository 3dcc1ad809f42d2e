import { describe, expect, test } from "vitest";
import { readImport } from "./import";

/**
 * Sources made to blow a parser up, each about a quarter of a million code units. The limit, in milliseconds, is generous,
 * since the machine that runs this may be busy: what it rules out is a cost that grows with the square.
 */
const SIZE = 250_000;
const LIMIT = 15_000;

function filled(part: string): string {
  return part.repeat(Math.floor(SIZE / part.length));
}

const formatting = Array.from({ length: 20_000 }, (_, at) => `<b a${at}>`).join("");

const HTML: Record<string, string> = {
  "elements within elements": filled("<div>x"),
  "inline elements within each other": filled("<b a=1>x"),
  "lists within lists": filled("<ul><li>x"),
  "tables within tables": `${filled("<table><tr><td>")}x`,
  "templates within templates": `${filled("<template>")}x`,
  "formatting that every paragraph opens again": formatting + "<p>x".repeat(50_000),
  "words that a table cannot hold": `<table>${filled("<a>x</a>")}`,
  "end tags without a start": `x${filled("</p>")}`,
  "one huge attribute": `<p title="${"a".repeat(SIZE)}">x`,
  "hundreds of thousands of attributes": `<p ${filled("a ")}>x`,
  "hundreds of thousands of classes": `<p class="${filled("a ")}">x`,
  "a page of meta elements": `${filled("<meta name=a content=b>")}x`,
  "a page of ids that link to one another": filled("<a href=#x id=x>y</a>"),
  "nothing but opening brackets": filled("<"),
  "nothing but ampersands": filled("&"),
  "one endless comment": `x<!--${filled("-")}`,
  "line ends in preformatted text": `<pre>${filled("\n")}x</pre>`,
  "one long run of spaces": `<p>x${filled(" ")}y</p>`,
  "deep JSON-LD": `<script type="application/ld+json">${filled('{"a":')}</script>x`,
};

const MARKDOWN: Record<string, string> = {
  "quotations within quotations": `${filled(">")}x`,
  "lists within lists": Array.from({ length: 1300 }, (_, at) => `${" ".repeat(at)}- x`).join("\n"),
  "runs of backticks, each longer": Array.from({ length: 1400 }, (_, at) => "`".repeat(at + 1)).join(" "),
  "brackets that never close": filled("["),
  "links that never end": filled("[a]("),
  "emphasis that never ends": filled("**a *a "),
  "a long table": `a|b\n-|-\n${filled("|a|b|\n")}`,
  "references to one definition": `[a]: http://b.example\n\n${filled("[a] ")}`,
  footnotes: `${filled("[^1]: a\n")}x`,
};

describe("a hostile source is read or refused in bounded time, and never overflows the stack", () => {
  test.each(Object.entries(HTML))(
    "HTML: %s",
    (_, content) => {
      expectAnswer(content, "text/html");
      expectAnswer(`<!doctype html><body>${content}`, "text/html");
    },
    LIMIT,
  );

  test.each(Object.entries(MARKDOWN))(
    "Markdown: %s",
    (_, content) => {
      expectAnswer(content, "text/markdown");
    },
    LIMIT,
  );

  test("a quarter of a million lines of plain text", () => {
    expect(readImport({ content: "x\n".repeat(SIZE), contentType: "text/plain" }).ok).toBe(true);
  });
});

describe("an article of more parts than any real one is refused before it is made", () => {
  const long = "http://b.example/".padEnd(2000, "x");
  const notes = Array.from({ length: 5000 }, (_, at) => `x[^${at}]\n\n[^${at}]: a\n\n`).join("");
  test.each([
    ["plain", "paragraphs", "a\n\n".repeat(30_001)],
    ["markdown", "paragraphs", "a\n\n".repeat(30_001)],
    ["markdown", "items", "- a\n".repeat(30_001)],
    [
      "markdown",
      "cells that a table fills up",
      `${"|a".repeat(500)}|\n${"|-".repeat(500)}|\n${"|x|\n".repeat(70)}`,
    ],
    ["markdown", "links", "[a](http://b.example) ".repeat(50_001)],
    ["markdown", "addresses, each written once", `[a]: ${long}\n\n${"[a] ".repeat(3000)}`],
    ["markdown", "line breaks", "a\\\n".repeat(50_010)],
    ["markdown", "footnotes", notes],
    ["html", "cells", `<table>${`<tr>${"<td>x</td>".repeat(30)}</tr>`.repeat(1000)}</table>`],
    ["html", "line breaks", `<p>${"x<br>".repeat(50_001)}`],
    ["html", "addresses made whole", `<base href="${long}/">${"<a href=y>x</a> ".repeat(3000)}`],
    ["html", "an address around many paragraphs", `<a href="${long}">${"<p>x</p>".repeat(3000)}</a>`],
    ["html", "paragraphs made of wrappers", "<div>x</div>".repeat(30_001)],
    ["html", "stress that every paragraph takes up", `${"<b><i>".repeat(10)}${"<p>x</p>".repeat(5000)}`],
  ])("%s: %s", (type, _what, content) => {
    const contentType = type === "plain" || type === "markdown" ? (`text/${type}` as const) : "text/html";
    const result = readImport({ content, contentType, sourceUrl: `${long}/` });
    expect(result.ok ? null : result.refusal.fields?.[0]?.message).toMatch(/more paragraphs, cells, links/);
  });

  test("a million characters of prose are not", () => {
    const paragraph = "A *quick* [fox](http://b.example/fox) jumped over **lazy** dogs. ".repeat(10);
    const content = `${paragraph}\n\n`.repeat(1500);
    expect(readImport({ content, contentType: "text/markdown" }).ok).toBe(true);
  });

  const wrapped = `${"<div>".repeat(6)}<p>Some words.</p>${"</div>".repeat(6)}`;
  const spans = `<p>${"<span>word</span> ".repeat(60)}</p>`;
  test.each([
    ["paragraphs in wrappers", wrapped.repeat(2900)],
    ["paragraphs with a span around each word", spans.repeat(840)],
    ["cells of a long table", `<table>${`<tr>${"<td>1</td>".repeat(15)}</tr>`.repeat(1500)}</table>`],
    [
      "cells that hold a paragraph",
      `<table>${`<tr>${"<td><p>1</p></td>".repeat(15)}</tr>`.repeat(1500)}</table>`,
    ],
  ])("%s are none too many", (_, content) => {
    expect(readImport({ content, contentType: "text/html" }).ok).toBe(true);
  });
});

test.each(["- ", "> ", "1. ", "> - "])(
  "nothing within or after %s in each other is left out unsaid",
  (sign) => {
    for (const times of [5, 45, 49, 50, 51, 99, 100, 101, 500]) {
      const content = `intro\n\n${sign.repeat(times)}deep words\n\nTHE END of it`;
      const result = readImport({ content, contentType: "text/markdown" });
      if (result.ok) expect(result.value.text).toMatch(/^intro\n\ndeep words\n\nTHE END of it$/);
      else expect(result.refusal.fields?.[0]?.message).toMatch(/too deep/);
      if (times < 45) expect(result.ok).toBe(true);
    }
  },
);

test("nesting deeper than any real page's is flattened, with its words in order", () => {
  const words = Array.from({ length: 3000 }, (_, at) => `w${at}`);
  const result = readImport({
    content: words.map((word) => `<div>${word} `).join(""),
    contentType: "text/html",
  });
  expect(result.ok && result.value.text.split(/\s+/)).toEqual(words);
});

test("a program at any depth stays out", () => {
  const content = `${"<div>".repeat(500)}a<script>alert(1)</script><style>b{}</style><template>c</template>d`;
  const result = readImport({ content, contentType: "text/html" });
  expect(result.ok && result.value.text).toBe("ad");
});

function expectAnswer(content: string, contentType: "text/html" | "text/markdown"): void {
  const result = readImport({ content, contentType });
  expect(result.ok || ["invalid", "too-large"].includes(result.refusal.kind)).toBe(true);
}

test("a letter with marks without end is refused in a sentence, however they are written", () => {
  const marks = (one: string) => `Courts.\n\na${one.repeat(120)}`;
  const sources = [
    { content: marks("\u0301"), contentType: "text/plain" as const },
    { content: marks("&#769;"), contentType: "text/html" as const },
    { content: marks("<b>\u0301</b>"), contentType: "text/html" as const },
    { content: marks("&#769;"), contentType: "text/markdown" as const },
  ];
  for (const source of sources) {
    const result = readImport(source);
    expect(result.ok ? null : result.refusal.fields).toEqual([
      {
        path: "content",
        message: "The text has more than 100 combining marks in a row: take some of them out.",
      },
    ]);
  }
});
