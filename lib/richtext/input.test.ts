import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { arbitraryRichText } from "./testing";
import { BodyInput } from "./input";

const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const doc = (...content: unknown[]) => ({ type: "doc", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, marks });
const linked = (attrs: unknown) => doc(paragraph(text("a", { type: "link", attrs })));

/** The refusals of a body as "path: message". */
function refusals(body: unknown): string[] {
  const outcome = z.object({ body: BodyInput }).safeParse({ body });
  return (outcome.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

describe("a body on its way in", () => {
  it("is kept as sent when it is in the schema", () => {
    fc.assert(
      fc.property(arbitraryRichText, (body) => {
        expect(BodyInput.parse(structuredClone(body))).toEqual(body);
      }),
    );
  });

  it("may be a string in any script, of 20,000 code units at most", () => {
    expect(BodyInput.parse("")).toBe("");
    expect(BodyInput.parse("第一行\n🌍 العربية")).toBe("第一行\n🌍 العربية");
    expect(refusals("x".repeat(20_000))).toEqual([]);
    expect(refusals("x".repeat(20_001))).toEqual(["body: At most 20,000 characters are kept."]);
    expect(refusals(doc(paragraph(text("x".repeat(10_000))), paragraph(text("x".repeat(10_000)))))).toEqual([
      "body: At most 20,000 characters are kept.",
    ]);
  });

  it("may not have a run of marks that goes on from one stressed word into the next", () => {
    const marks = text("\u0301".repeat(60));
    const stressed = text("\u0301".repeat(60), { type: "bold" });
    expect(refusals(doc(paragraph(text("a"), marks), paragraph(stressed)))).toEqual([]);
    expect(refusals(doc(paragraph(text("a"), marks, stressed)))).toEqual([
      "body: has more than 100 combining marks in a row: take some of them out",
    ]);
  });

  it("may be what Tiptap writes, with its own attributes", () => {
    const body = doc(
      {
        type: "orderedList",
        attrs: { start: 3, type: null },
        content: [{ type: "listItem", content: [paragraph()] }],
      },
      { type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: "x = 1" }] },
      paragraph(
        text("a", {
          type: "link",
          attrs: { href: "https://example.org", target: "_blank", rel: "noopener", class: null, title: null },
        }),
        { type: "hardBreak", marks: [{ type: "bold" }] },
      ),
    );
    expect(BodyInput.parse(body)).toEqual(body);
  });

  it.each([
    [
      "an image",
      doc({ type: "image", attrs: { src: "https://x.example/y.png" } }),
      "body.content.0.type: This kind of block is not allowed here.",
    ],
    [
      "a heading",
      doc({ type: "heading", attrs: { level: 1 } }),
      "body.content.0.type: This kind of block is not allowed here.",
    ],
    [
      "a strange mark",
      doc(paragraph(text("a", { type: "highlight" }))),
      "body.content.0.content.0.marks.0.type: This kind of mark is not allowed here.",
    ],
    [
      "a handler",
      doc({ type: "paragraph", attrs: { onclick: "x" } }),
      'body.content.0.attrs: Unrecognized key: "onclick"',
    ],
    [
      "a style on a link",
      linked({ href: "https://example.org", style: "x" }),
      'body.content.0.content.0.marks.0.attrs: Unrecognized key: "style"',
    ],
    ["an extra key", doc({ type: "paragraph", html: "<b>" }), 'body.content.0: Unrecognized key: "html"'],
    ["text as a block", doc(text("a")), "body.content.0.type: This kind of block is not allowed here."],
    [
      "a block in a paragraph",
      doc(paragraph(paragraph())),
      "body.content.0.content.0.type: Only text and line breaks may stand here.",
    ],
    [
      "an empty text",
      doc(paragraph({ type: "text", text: "" })),
      "body.content.0.content.0.text: A text node may not be empty.",
    ],
    [
      "a mark twice",
      doc(paragraph(text("a", { type: "bold" }, { type: "bold" }))),
      "body.content.0.content.0.marks: A mark stands here twice.",
    ],
    [
      "a list without items",
      doc({ type: "bulletList", content: [] }),
      "body.content.0.content: A list needs an item.",
    ],
    [
      "a quotation without blocks",
      doc({ type: "blockquote", content: [] }),
      "body.content.0.content: A quotation needs a block in it.",
    ],
  ])("is refused for %s, with the path to it", (_, body, refusal) => {
    expect(refusals(body)).toEqual([refusal]);
  });

  it.each([
    ["marks in code", doc({ type: "codeBlock", content: [text("a", { type: "bold" })] })],
    [
      "an item that begins with a list",
      doc({
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "bulletList", content: [] }] }],
      }),
    ],
    [
      "a list numbered from a fraction",
      doc({
        type: "orderedList",
        attrs: { start: 1.5 },
        content: [{ type: "listItem", content: [paragraph()] }],
      }),
    ],
    ["a paragraph as the whole", paragraph()],
    ["no document", null],
    ["a number", 7],
    ["a list of blocks", [paragraph()]],
    ["a key named __proto__", JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}') as unknown],
  ])("is refused for %s", (_, body) => {
    expect(refusals(body)).not.toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "relative",
    "",
  ])("is refused for a link to %j", (href) => {
    expect(refusals(linked({ href }))).toEqual([
      "body.content.0.content.0.marks.0.attrs.href: A link needs a full http, https or mailto address.",
    ]);
  });

  it("is refused, and exhausts no stack, when nested too deep or too wide", () => {
    let deep: unknown = paragraph();
    for (let depth = 0; depth < 100_000; depth += 1) deep = { type: "blockquote", content: [deep] };
    expect(refusals(doc(deep))).toEqual(["body: Blocks may be nested 20 deep at most."]);
    expect(refusals(doc(...Array<unknown>(10_000).fill(paragraph())))).toEqual([
      "body: At most 10,000 nodes are kept.",
    ]);
  });

  it("is described for the API with its recursion intact", () => {
    const described = JSON.stringify(z.toJSONSchema(BodyInput, { io: "input" }));
    for (const kind of ["blockquote", "orderedList", "hardBreak", "link"])
      expect(described).toContain(`"${kind}"`);
    expect(described).toContain('"$ref":"#/$defs/RichTextBlock"');
  });
});
