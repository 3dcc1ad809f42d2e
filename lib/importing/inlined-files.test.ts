import { expect, test } from "vitest";
import { readImport } from "./import";
import { withoutInlinedFiles } from "./inlined-files";

const file = `data:image/png;base64,${"iVBOR/+w0KGgo".repeat(50)}==`;

test.each([
  ["a picture", `<p>A <img alt="a > b" src="${file}"> c</p>`, '<p>A <img alt="a > b" src="data:,"> c</p>'],
  ["one without quotes", `<img src=${file} alt=x>`, "<img src=data:, alt=x>"],
  ["one in capitals", `<IMG SRC = ' ${file.replace("data", "DATA")}'>`, "<IMG SRC = 'data:,'>"],
  ["several sizes", `<img srcset='${file} 1x, ${file} 2x'>`, "<img srcset='data:,'>"],
  [
    "a drawing's picture",
    `<svg><image xlink:href="${file}"/></svg>`,
    '<svg><image xlink:href="data:,"/></svg>',
  ],
  ["a background", `<p style="background: url(${file})">a</p>`, '<p style="background: url(data:,)">a</p>'],
  [
    "one in quotes as HTML writes them",
    `<p style="background: url(&quot;${file}&quot;); color: red">a</p>`,
    '<p style="background: url(&quot;data:,&quot;); color: red">a</p>',
  ],
  [
    "fonts",
    `<style>a { src: url("${file}"), url( ${file}) } b { src: url('${file}') }</style>`,
    `<style>a { src: url("data:,"), url( data:,) } b { src: url('data:,') }</style>`,
  ],
  ["a page without end", `<p>a</p><img src="${file}`, '<p>a</p><img src="data:,'],
  [
    "what follows a program",
    `<script>if (i<n) s = "don't"; // isn't</script><img src="${file}">`,
    `<script>if (i<n) s = "don't"; // isn't</script><img src="data:,">`,
  ],
])("%s is taken out of the markup", (_what, html, left) => {
  expect(withoutInlinedFiles(html)).toBe(left);
});

const image = `<img src="${file}">`;

test.each([
  ["prose", `<p>${file}</p>`],
  ["prose about figures", "<p>data: 4,032</p>"],
  ["prose with a tag shown in it", `<pre>&lt;img src="${file}"&gt;</pre>`],
  ["prose that is less than something", `<p>4 < 5, "5 <3${file}" and src="${file}"</p>`],
  [
    "prose after a program that holds less-than signs and apostrophes",
    programBefore(`<p>The ${file} "is" long.`),
  ],
  ["prose after a comment with an apostrophe", `<!-- don't <a --><p>The src="${file}" isn't short.</p>`],
  ["a comment", `<!-- ${image} --><!--> --!><p>a</p>`],
  ["a program", `<script>document.write('${image}')</script>`],
  ["a program that writes a program", `<script><!-- w("<script></script>${image}") --></script>`],
  ["a title", `<title>How ${image} is written</title>`],
  ["a text that may be edited", `<textarea>${image}</textarea>`],
  ["an example as old pages show it", `<xmp>${image}</xmp>`],
  ["the rest of a plain page", `<plaintext>${image}</plaintext>${image}`],
  ["an alternative text", `<img src="a.png" alt="see ${file} end">`],
  ["an alternative text that begins so", `<img src="a.png" alt='${file} is how it begins'>`],
  ["a title of an element", `<abbr title="${file}">URI</abbr>`],
  ["a link that asks for such an address", `<a href="https://example.org/view?src=${file}">a</a>`],
  ["a style that only speaks of one", `<p style="--said: '${file}'; display: none">a</p>`],
  ["what is no style, after one of a drawing", `<svg><style/></svg><p>url(${file})</p><style></style>`],
])("%s stays as it is", (_what, html) => {
  expect(withoutInlinedFiles(html)).toBe(html);
});

function programBefore(prose: string): string {
  return `<script>for (i = 0; i<n; i++) f(); // don't\n</script>${prose}`;
}

const SIZE = 4_000_000;
const filled = (part: string) => part.repeat(Math.ceil(SIZE / part.length));

/** Made so that whoever looks for the end of something again at every beginning takes hours. */
const hostile: Record<string, string> = {
  "types within a quoted value": `<a b="${filled(`data:a/${"a".repeat(40)}`)}">`,
  "types within a picture's address": `<img src="${filled(`data:a/${"a".repeat(40)}`)}">`,
  "types within a style": `<p style="${filled(`url(data:a/${"a".repeat(40)}`)}">`,
  "styles' addresses that end in another mark": `<p style='${filled('url("data:a,')}'>`,
  "addresses of a style sheet without an end": `<style>${filled("url( data:a,url('data:")}`,
  "a style on every element": filled('<a style="url(">'),
  "pairs of quotation marks": `data:<a ${filled('""')}`,
  "pairs of quotation marks, each a value": `data:<a ${filled('a="" ')}`,
  "tags that never end": filled("data:<a "),
  "values that never end": filled("data:<a b='"),
  "values that end in the next": filled('<a src="data:a,'),
  "bare values": filled("<a src=data:a/b,c "),
  "equals signs": `<a data:${filled("=")}`,
  "equals signs and spaces": `<a data:${filled(" = ")}`,
  spaces: `<a data: ${filled(" ")}`,
  solidi: `<a data:${filled("/")}`,
  "styles without an end": filled("<style>data:"),
  "titles without an end": filled("<title>data:</title"),
  "programs that write programs": `<script>${filled("<!--<script>data:</script>")}`,
  "comments without an end": filled("<!-- data: --"),
  "declarations without an end": filled("<!data:"),
  "opening brackets": `data:${filled("<")}`,
  "end tags": filled("</a src='data:a,b'>"),
};

test.each(Object.entries(hostile))("a page is gone through once, whatever it has: %s", (_what, html) => {
  const began = performance.now();
  withoutInlinedFiles(html);
  expect(performance.now() - began).toBeLessThan(3000);
});

test.each(["pairs of quotation marks", "types within a quoted value"])(
  "too large a page is refused, not stumbled over: %s",
  (what) => {
    const result = readImport({ content: hostile[what] ?? "", contentType: "text/html" });
    expect(result.ok || result.refusal.kind).toBe("too-large");
  },
);
