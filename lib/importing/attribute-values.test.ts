import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { attributeValues } from "./attribute-values";

type Node = DefaultTreeAdapterTypes.Node;

const found = (html: string) =>
  [...attributeValues(html)].map(({ name, start, end }) => [name, html.slice(start, end)]);

test("a value is found in quotation marks of either kind and in none, by its name in lower case", () => {
  expect(found(`<IMG a b = 'c>"d' E=f/ =g=h i="" j=>k=l`)).toEqual([
    ["b", 'c>"d'],
    ["e", "f/"],
    ["=g", "h"],
    ["i", ""],
  ]);
});

test("a style sheet is given as a style", () => {
  expect(found("<style media=a>b {}</STYLE >")).toEqual([
    ["media", "a"],
    ["style", "b {}"],
  ]);
});

test.each([
  ["a comment", "<!-- <p a=b> > -- --!><p c=d>"],
  ["a comment that is empty", "<!--><p c=d>-->"],
  ["one that is empty but for a dash", "<!---><p c=d>-->"],
  ["one that begins as if it ended", "<!--!><p a=b>--><p c=d>"],
  ["an end tag without a name", "</><p c=d>"],
  ["a declaration", '<!doctype a "<p a=b><p c=d>'],
  ["a program", "<script>i<n; '<p a=b>'</scripts></script ><p c=d>"],
  ["a program that writes one", "<script><!--<script></script><p a=b>--></script><p c=d>"],
  ["a program that only seems to write one", "<script><!--><script></script><p c=d>"],
])("nothing is found in %s, and what follows is", (_what, html) => {
  expect(found(html)).toEqual([["c", "d"]]);
});

/** What a parser sees otherwise in a select, a frameset and a drawing is not here. */
const names = "p img script style title textarea xmp noscript iframe table td template body".split(" ");
const marks = "< </ <! <!-- <!--> --> --!> - ! > / = \" ' word data:a,b <plaintext> <![CDATA[ ]]>".split(" ");
const parts = fc.constantFrom(
  ...marks,
  ...names.flatMap((name) => [`<${name}`, `<${name}>`, `</${name}>`]),
  ...["src=", ' alt="', " src='", " title = ", " b", " ", "\n", '">', "'>", "i<n "],
);
const openings = fc.constantFrom("", "<!--", "<script>", "<script><!--", "<title>", "<p a=", '<p a="');
const pages = fc
  .tuple(openings, fc.array(parts, { minLength: 1, maxLength: 12 }))
  .map(([opening, list]) => `${opening}${list.join("")}<p c='d'>e</p>`);

test("a value is found wherever a parser finds one, and no word of the page is taken for one", () => {
  fc.assert(
    fc.property(pages, (html) => {
      const seen = readBy(parse(html, { scriptingEnabled: false }), () => "other");
      const changed = parse(withOtherValues(html), { scriptingEnabled: false });
      expect(readBy(changed, (value) => value)).toEqual(seen);
    }),
    { numRuns: 3000 },
  );
});

/** Writes something else in the place of every value that is not empty. */
function withOtherValues(html: string): string {
  let [at, changed] = [0, ""];
  for (const { start, end } of attributeValues(html)) {
    if (start === end) continue;
    changed += `${html.slice(at, start)}other`;
    at = end;
  }
  return changed + html.slice(at);
}

/** All that there is in a tree but for style sheets: names, words, comments, and attributes with what `valueOf` makes of the values. */
function readBy(node: Node, valueOf: (value: string) => string): unknown {
  const attributes =
    "attrs" in node ? node.attrs.map(({ name, value }) => [name, value === "" ? "" : valueOf(value)]) : [];
  const isSheet = "tagName" in node && node.tagName === "style";
  const within = "content" in node ? node.content : node;
  const children = "childNodes" in within && !isSheet ? within.childNodes : [];
  return {
    name: node.nodeName,
    attributes,
    words: "value" in node ? node.value : "data" in node ? node.data : "",
    children: children.map((child) => readBy(child, valueOf)),
  };
}
