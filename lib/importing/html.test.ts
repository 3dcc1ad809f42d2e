import type { ElementContent, RootContent } from "hast";
import { describe, expect, test } from "vitest";
import { readHtml } from "./html";

function read(html: string, sourceUrl: string | null = null) {
  const reading = readHtml(html, sourceUrl);
  if (!reading.ok) throw new Error("The markup was refused.");
  return reading.value;
}

/** Writes an article down as markup, for reading only: without offsets, attributes as they are. */
function markup(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.type !== "element") return `!${node.type}!`;
      const attributes = Object.entries(node.properties)
        .filter(([name]) => name !== "dataStart")
        .map(([name, value]) => ` ${name}=${String(value)}`);
      return `<${node.tagName}${attributes.join("")}>${markup(node.children)}</${node.tagName}>`;
    })
    .join("");
}

function shaped(html: string, sourceUrl: string | null = null): string {
  return markup(read(html, sourceUrl).article.children);
}

describe("scripts, styles and handlers never get in", () => {
  test.each([
    ["a script", "<p>a<script>alert(1)</script>b"],
    ["a style", "<p>a<style>p{color:red}</style>b"],
    ["a handler", "<p onclick=alert(1)>a<b onmouseover=alert(1)>b</b>"],
    ["a frame", '<p>a<iframe srcdoc="<script>alert(1)</script>"></iframe>b'],
    ["a drawing", "<p>a<svg><script>alert(1)</script><text>x</text></svg>b"],
    ["a template", "<p>a<template><p>x</p></template>b"],
    ["an object", "<p>a<object data=x><embed src=x></object>b"],
    ["what only shows without scripts", "<p>a<noscript><img src=x onerror=alert(1)>x</noscript>b"],
    ["a control", "<p>a<button>Share</button><input value=x><select><option>x</select>b"],
    ["a comment", "<p>a<!-- <script>alert(1)</script> -->b"],
    ["a picture that is a handler", "<p>a<img src=x onerror=alert(1)>b"],
    [
      "what the page hides",
      "<p>a<span hidden>x</span><span style='DISPLAY : none'>x</span><span aria-hidden=true>x</span>b",
    ],
  ])("%s", (_, html) => {
    expect(shaped(html).replace(/<\/?b>/g, "")).toBe("<p>ab</p>");
  });

  test("markup that changes its meaning when it is written out and parsed again stays what it was", () => {
    const html =
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">';
    expect(shaped(`<p>a</p>${html}`)).not.toMatch(/onerror|<img|style/);
  });

  test("an offset that the source claims for itself is not believed", () => {
    expect(read('<p data-start="99">a</p>').article.children[0]).toMatchObject({
      properties: { dataStart: 0 },
    });
  });

  test("no id, name or class from outside enters the page", () => {
    expect(
      shaped('<p id="app" class="dialog" name="body">a</p><a name="cookie">b</a><div id=__next>c</div>'),
    ).toBe("<p>a</p><p>b</p><p>c</p>");
  });
});

describe("links", () => {
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x01;javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://a.example/x",
    "file:///etc/passwd",
    "ftp://a.example/x",
    "//a.example/x",
    "/relative",
    "https://",
    "#nowhere",
    "#",
    "",
  ])("to %j become plain text when nothing tells where the article is from", (href) => {
    expect(shaped(`<p>a <a href="${href}">b</a> c</p>`)).toBe("<p>a b c</p>");
  });

  test.each([
    ["http://a.example/x?y=1#z", "http://a.example/x?y=1#z"],
    ["HTTPS://A.example", "https://a.example/"],
    ["mailto:a@b.example", "mailto:a@b.example"],
  ])("to %s stay", (href, address) => {
    expect(shaped(`<p><a href="${href}" target=_top>b</a></p>`)).toBe(`<p><a href=${address}>b</a></p>`);
  });

  test.each([
    ["../x", "https://a.example/x"],
    ["//b.example/", "https://b.example/"],
    ["javascript:alert(1)", null],
  ])("that are relative count from the article's address: %s", (href, address) => {
    const link = address ? `<a href=${address}>b</a>` : "b";
    expect(shaped(`<p><a href="${href}">b</a></p>`, "https://a.example/news/1")).toBe(`<p>${link}</p>`);
  });

  test("between a footnote and its mark survive under ids of our own", () => {
    const html =
      '<p>a<sup id="ref:1"><a href="#note%201">1</a></sup></p><div class=footnotes><ol><li id="note 1">b <a href="https://a.example/p#ref:1">back</a></ol></div>';
    expect(shaped(html, "https://a.example/p")).toBe(
      "<p>a<sup id=fn-2><a href=#fn-1>[1]</a></sup></p><section role=doc-endnotes><ol><li id=fn-1>b <a href=#fn-2>back</a></li></ol></section>",
    );
  });

  test("to an empty anchor lead to the block it is in", () => {
    expect(shaped('<p><a href="#there">a</a></p><p><a name="there"></a>b</p>')).toBe(
      "<p><a href=#fn-1>a</a></p><p id=fn-1>b</p>",
    );
  });

  test("to an id that stands twice lead to its first place", () => {
    expect(shaped("<p id=x>a</p><p id=x>b <a href=#x>c</a></p>")).toBe(
      "<p id=fn-1>a</p><p>b <a href=#fn-1>c</a></p>",
    );
  });
});

describe("blocks", () => {
  test.each([
    ["loose text becomes a paragraph", "a<p>b</p>c <b>d</b>", "<p>a</p><p>b</p><p>c <b>d</b></p>"],
    [
      "containers dissolve but part what they hold",
      "<div>a</div><section>b<article>c</article></section>",
      "<p>a</p><p>b</p><p>c</p>",
    ],
    [
      "an inline element around blocks goes into them",
      "<b><p>a</p><p>b</p></b>",
      "<p><b>a</b></p><p><b>b</b></p>",
    ],
    [
      "a link around blocks goes into them",
      "<a href='http://a.example/'><h2>a</h2>b</a>",
      "<h2><a href=http://a.example/>a</a></h2><p><a href=http://a.example/>b</a></p>",
    ],
    [
      "empty blocks go",
      "<p></p><ul><li> </ul><h1><b></b></h1><p>a</p><blockquote> </blockquote>",
      "<p>a</p>",
    ],
    ["a list item with one paragraph holds its words", "<ul><li><p>a</p></ul>", "<ul><li>a</li></ul>"],
    [
      "a list in a list stays one",
      "<ol start=3><li>a<ul><li>b</ul></ol>",
      "<ol start=3><li><p>a</p><ul><li>b</li></ul></li></ol>",
    ],
    ["a list item without a list gives up its words", "<li>a", "<p>a</p>"],
    [
      "what stands in a list beside its items becomes an item",
      "<ul>a<li>b</ul>",
      "<ul><li>a</li><li>b</li></ul>",
    ],
    ["definitions keep their parts", "<dl><div><dt>a<dd>b</div></dl>", "<dl><dt>a</dt><dd>b</dd></dl>"],
    ["a rule is kept", "<p>a<hr>b", "<p>a</p><hr></hr><p>b</p>"],
    [
      "a span is kept only to say the language or direction",
      "<p><span>a</span> <span lang=fr>b</span> <span dir=rtl>c</span>",
      "<p>a <span lang=fr>b</span> <span dir=rtl>c</span></p>",
    ],
    ["a block in a heading ends a line", "<h2><div>a</div><div>b</div></h2>", "<h2>a\nb</h2>"],
  ])("%s", (_, html, article) => {
    expect(shaped(html)).toBe(article);
  });

  test("a table keeps its rows, heads, caption and empty cells", () => {
    const html =
      "<table><caption>a</caption><colgroup><col></colgroup><thead><tr><th scope=col colspan=2>b</th></tr></thead><tr><td></td><td style='text-align: right'><p>c</p></td></tr></table>";
    expect(shaped(html)).toBe(
      "<table><caption>a</caption><thead><tr><th scope=col colSpan=2>b</th></tr></thead><tbody><tr><td></td><td align=right>c</td></tr></tbody></table>",
    );
  });

  test("a cell spans a hundred others at most", () => {
    expect(shaped("<table><tr><td colspan=1000000 rowspan=-1>a</table>")).toBe(
      "<table><tbody><tr><td colSpan=100>a</td></tr></tbody></table>",
    );
  });
});

describe("white space", () => {
  test.each([
    ["runs collapse, across elements too", "<p> a \n\t <b> b </b> c </p>", "<p>a <b>b </b>c</p>"],
    [
      "a no-break space and an ideographic one are kept",
      "<p>a&nbsp;&nbsp;b\u3000c</p>",
      "<p>a\u00A0\u00A0b\u3000c</p>",
    ],
    ["a break is a line end, with no space around it", "<p>a <br> b<br/><br/>c<br></p>", "<p>a\nb\n\nc</p>"],
    ["preformatted text keeps it all", "<pre>\n a\n\tb<br>c\n\n</pre>", "<pre> a\n\tb\nc</pre>"],
    [
      "a line end between Han characters is nothing",
      "<p>中国\n人权。\n白皮书 abc\n中</p>",
      "<p>中国人权。白皮书 abc 中</p>",
    ],
    ["a line end between Korean words is a space", "<p>정부는\n백서를</p>", "<p>정부는 백서를</p>"],
  ])("%s", (_, html, article) => {
    expect(shaped(html)).toBe(article);
  });

  test("characters beyond the basic plane, combining marks and directions come through as they are", () => {
    const text = "👩‍👩‍👧 e\u0301 \u202Bשלום\u202C 𠮷 &lt;b&gt;";
    expect(read(`<p>${text}</p>`).text).toBe(text.replace("&lt;", "<").replace("&gt;", ">"));
  });
});
