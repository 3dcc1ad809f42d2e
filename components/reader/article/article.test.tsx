import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { readImport } from "@/lib/importing/import";
import type { Imported, ImportInput } from "@/lib/importing/imported";
import { indexLeaves } from "@/lib/text/leaf-index";
import { ArticleText } from "./article";

function imported(content: string, contentType: ImportInput["contentType"] = "text/html"): Imported {
  const result = readImport({ content, contentType, sourceUrl: "https://a.example/" });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

function rendered({ article, title, lang, dir }: Imported, pageTitle = title): Element {
  const markup = renderToStaticMarkup(
    <ArticleText article={article} title={pageTitle} lang={lang} dir={dir} />,
  );
  const root = new JSDOM(markup).window.document.querySelector("article");
  if (!root) throw new Error("Nothing was rendered.");
  return root;
}

test("the text of every leaf block in the DOM is its stretch of the canonical text", () => {
  const sources = [
    imported(
      "  A  title\n\n\tIndented,  with  runs\nof spaces\n\n漢字 مرحبا 👩‍👩‍👧 e\u0301 <b>&amp;",
      "text/plain",
    ),
    imported(
      "# A\n\n- b *c*\n  - d\n\n| e | f |\n|---|---|\n|   | g |\n\n```\nh\n\n i\n```\n\nj[^1]\n\n[^1]: k",
      "text/markdown",
    ),
    imported("<h1>A</h1><p>b<br>c <a href=/x>d</a></p><pre>\n\n e\n</pre><table><tr><td><td>f</table>"),
  ];
  for (const source of sources) {
    const { leaves } = indexLeaves(rendered(source));
    expect(leaves.length).toBeGreaterThan(2);
    for (const { element, start, end } of leaves)
      expect(element.textContent).toBe(source.text.slice(start, end));
  }
});

test("a picture is told of in its place, fetched from nowhere, and in no leaf block", () => {
  const source = imported(
    '<p>One</p><figure><img src="https://b.example/c.png" alt="A chart"><figcaption>Two</figcaption></figure><p><img src="data:,x" alt="A map"></p>',
  );
  expect(source.text).toBe("One\n\nTwo");
  const root = rendered(source);
  const pictures = [...root.querySelectorAll("[role=img]")];
  expect(pictures.map((each) => each.getAttribute("aria-label"))).toEqual(["A chart", "A map"]);
  const links = [...root.querySelectorAll("a")];
  expect(links.map((link) => [link.href, link.rel, link.textContent])).toEqual([
    ["https://b.example/c.png", "noopener noreferrer nofollow", "See the picture at its source"],
  ]);
  expect(root.querySelector("img, [src], [data-start] .picture")).toBeNull();
  const { leaves } = indexLeaves(root);
  expect(leaves.map(({ element, start }) => [start, element.textContent])).toEqual([
    [0, "One"],
    [5, "Two"],
  ]);
});

test("the article says which language it is in and which way it runs, unless its language is not known", () => {
  const arabic = rendered(imported("<p>مرحبا بكم في القارئ</p>"));
  expect([arabic.getAttribute("lang"), arabic.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  expect(rendered(imported("<p>12345</p>")).hasAttribute("lang")).toBe(false);
});

test("links that leave the site open apart and tell it nothing; those within the article stay", () => {
  const root = rendered(imported('<p id="a">x <a href="https://b.example/">b</a> <a href="#a">c</a></p>'));
  const [outside, inside] = root.querySelectorAll("a");
  expect(outside?.getAttribute("rel")).toBe("noopener noreferrer nofollow");
  expect(outside?.getAttribute("target")).toBe("_blank");
  expect(inside?.getAttribute("href")).toBe(`#${root.querySelector("p")?.id}`);
  expect(inside?.hasAttribute("target")).toBe(false);
});

test("a table can be reached and scrolled with the keyboard, under its own name", () => {
  const region = rendered(imported("<table><caption>Cases</caption><tr><td>1</table>")).querySelector(
    "[role=region]",
  );
  expect(region?.getAttribute("tabindex")).toBe("0");
  expect(region?.getAttribute("aria-label")).toBe("Cases");
});

describe("headings", () => {
  const names = (root: Element) =>
    Array.from(root.querySelectorAll("h1,h2,h3,h4,h5,h6"), (heading) => heading.localName);

  test("stay as they are when the article opens with its title", () => {
    expect(names(rendered(imported("<h1>A</h1><h2>b</h2>")))).toEqual(["h1", "h2"]);
  });

  test("make room for the page's own when it does not", () => {
    expect(names(rendered(imported("<h1>A</h1><h2>b</h2><h6>c</h6>"), "Another title"))).toEqual([
      "h2",
      "h3",
      "h6",
    ]);
    expect(names(rendered(imported("<h2>b</h2><p>c</p>"), "Another title"))).toEqual(["h2"]);
  });
});

test("a tree that never went through the importer still brings in no program and no such link", () => {
  const hostile: Imported = {
    ...imported("<p>a</p>"),
    article: {
      type: "root",
      children: [
        {
          type: "element",
          tagName: "script",
          properties: {},
          children: [{ type: "text", value: "alert(1)" }],
        },
        {
          type: "element",
          tagName: "p",
          properties: { dataStart: 0, onClick: "alert(1)", style: "color:red", dangerouslySetInnerHTML: "x" },
          children: [
            { type: "element", tagName: "a", properties: { href: "javascript:alert(1)" }, children: [] },
          ],
        },
      ],
    },
  };
  expect(rendered(hostile).innerHTML).toBe('<p data-start="0"><a></a></p>');
});
