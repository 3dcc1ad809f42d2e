import type { RootContent } from "hast";
import { describe, expect, test } from "vitest";
import { leafBlocks } from "@/lib/text/article";
import { readHtml } from "./html";
import { readMarkdown } from "./markdown";

function read(html: string, sourceUrl: string | null = "https://a.example/news/1") {
  const reading = readHtml(html, sourceUrl);
  if (!reading.ok) throw new Error("The markup was refused.");
  return reading.value;
}

/** An article's blocks in brief: a picture as [words | address], words as they are. */
function blocks(nodes: readonly RootContent[]): string[] {
  return nodes.map((node) => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return "";
    const { alt = "", dataSource = "" } = node.properties;
    if (node.tagName === "img") return `[${[alt, dataSource].join("|")}]`;
    return `${node.tagName}(${blocks(node.children).join(" ")})`;
  });
}

const shaped = (html: string) => blocks(read(html).article.children).join(" ");

const chart = '<img src="https://b.example/chart.png" alt="Acquittals by year">';
const told = "[Acquittals by year|https://b.example/chart.png]";

describe("a picture that stands by itself", () => {
  test.each([
    [
      "in a figure",
      `<figure>${chart}<figcaption>Chart 1</figcaption></figure>`,
      `figure(${told} figcaption(Chart 1))`,
    ],
    ["in a figure without a caption", `<figure><a href=/x>${chart}</a></figure>`, `figure(${told})`],
    ["in a paragraph", `<p>One</p><p> <a href=/x>${chart}</a>\n</p><p>Two</p>`, `p(One) ${told} p(Two)`],
    ["between lines", `<p>One<br>${chart}<br>Two</p>`, `p(One) ${told} p(Two)`],
    [
      "beside blocks",
      `<div>${chart}<p>One</p></div><ul><li>${chart}</li></ul>`,
      `${told} p(One) ul(li(${told}))`,
    ],
    ["within a link around blocks", `<a href=/x><div>${chart}</div><div>One</div></a>`, `${told} p(a(One))`],
    [
      "before a figure",
      `${chart}<figure>${chart}</figure><p>One<br><br>Two</p>`,
      `${told} figure(${told}) p(One\n\nTwo)`,
    ],
    ["with one for every width", `<p><picture><source srcset=y>${chart}</picture></p>`, told],
    ["from the page's own host", '<p><img src="../c.png"></p>', "[|https://a.example/c.png]"],
    [
      "fetched late",
      '<p><img src="data:image/gif;base64,R0" data-src=/c.png></p>',
      "[|https://a.example/c.png]",
    ],
    ["sized by its style", `<p>${chart.replace(">", " width=0 height=0 style='width: 100%'>")}</p>`, told],
    ["as thin as a line", `<p>${chart.replace(">", " width=600 height=1>")}</p>`, told],
    ["inlined", '<figure><img alt="A map" src="data:image/png;base64,iVBO"></figure>', "figure([A map|])"],
    [
      "without anything but a caption",
      "<figure><img><figcaption>A</figcaption></figure>",
      "figure([|] figcaption(A))",
    ],
  ])("leaves its words and its address: %s", (_, html, article) => {
    expect(shaped(html)).toBe(article);
  });

  test.each([
    ["a counter of readers", '<p>a</p><p><img src="https://t.example/1" alt=x width=1 height=1></p>'],
    ["one of which nothing is known", "<p>a</p><p><img></p>"],
    ["one of a program", "<p>a</p><p><img src='javascript:alert(1)'></p>"],
  ])("leaves nothing where it is %s", (_, html) => {
    expect(shaped(html)).toBe("p(a)");
  });

  test("is no part of the text, and moves no offset of it", () => {
    const page = (picture: string) =>
      `<h1>A</h1>${picture}<p>One</p><figure>${picture}<figcaption>B</figcaption></figure><p>Two<br>${picture}</p>
      <table><tr><td>c</td><td><p>${picture.replace(/ alt=.*(?=>)/, "")}</p></td><td>d</td></tr></table><ul><li>e</li><li>f</li></ul>`;
    const [without, with_] = [read(page("")), read(page(chart))];
    expect(with_.text).toBe(without.text);
    const places = ({ article }: typeof without) =>
      leafBlocks(article)
        .map(({ start, text }) => [start, text])
        .filter(([, text]) => text !== "");
    expect(places(with_)).toEqual(places(without));
    expect(JSON.stringify(with_.article).match(/dataSource/g)).toHaveLength(4);
  });

  test("is told of in Markdown too", () => {
    const reading = readMarkdown("One\n\n![A cat](https://b.example/c.png)\n\nTwo", null);
    expect(blocks(reading.ok ? reading.value.article.children : [])).toEqual([
      "p(One)",
      "[A cat|https://b.example/c.png]",
      "p(Two)",
    ]);
  });

  test("stays with the article that is taken out of a whole page", () => {
    const words =
      "<p>The court said that the retrial was to be held in the spring of the year after.</p>".repeat(20);
    const page = `<!doctype html><title>T</title><body><nav><a href=/>Home</a></nav><main><h1>T</h1>${words}
      <figure>${chart}<figcaption>Chart 1</figcaption></figure>${words}<p>${chart}</p>${words}</main>`;
    expect(shaped(page).split(told)).toHaveLength(3);
  });
});

describe("a picture among words", () => {
  test.each([
    ["in a line", "<p>See<img src=x alt='a cat'>here<img src=y alt=''></p>", "p(See a cat here)"],
    ["for a sign", "<p>Hi<img class=emoji alt='😀'>!</p><p><img alt='😀'></p>", "p(Hi😀!) p(😀)"],
    ["for a headline", "<h1><img src=x alt='The Daily'></h1>", "h1(The Daily)"],
    ["in a cell", "<table><tr><td>a<td><img src=x alt=yes></table>", "table(tbody(tr(td(a) td(yes))))"],
  ])("is a word: %s", (_, html, article) => {
    expect(shaped(html)).toBe(article);
  });
});
