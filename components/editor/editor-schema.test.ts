// @vitest-environment jsdom
import { Editor, getSchema } from "@tiptap/core";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { arbitraryRichText } from "@/lib/richtext/testing";
import type { Body, RichText } from "@/lib/richtext/body";
import { BodyInput } from "@/lib/richtext/input";
import { bodyText } from "@/lib/richtext/plain-text";
import { tidyRichText } from "@/lib/richtext/tidy";
import { editorDocument, editorExtensions, positionOf } from "./editor-schema";
import { withoutTables } from "./pasted-html";

const extensions = editorExtensions("");
const schema = getSchema(extensions);
let editor: Editor | undefined;
afterEach(() => editor?.destroy());

/** What the editor would send after this HTML was pasted into it. */
function pasted(html: string): RichText {
  editor = new Editor({ extensions, content: withoutTables(html) });
  return tidyRichText(editor.getJSON() as RichText);
}

describe("the editor", () => {
  it("can write the nodes and marks of a body and no others", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([
      "blockquote",
      "bulletList",
      "codeBlock",
      "doc",
      "hardBreak",
      "listItem",
      "orderedList",
      "paragraph",
      "text",
    ]);
    expect(Object.keys(schema.marks).sort()).toEqual(["bold", "code", "italic", "link"]);
  });

  it("shows any body that was accepted, and hands it back acceptable and with the same words", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryRichText, fc.string({ unit: "grapheme" })), (body: Body) => {
        const back = tidyRichText(schema.nodeFromJSON(editorDocument(body)).toJSON() as RichText);
        expect(BodyInput.safeParse(back).success).toBe(true);
        expect(bodyText(back).trim()).toBe(bodyText(body).replace(/\r\n?/g, "\n").trim());
      }),
    );
  });

  it("finds the place of a caret in text that becomes paragraphs", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "é", "🌍") }), fc.nat(), (text, at) => {
        const offset = Math.min(at, text.length);
        const doc = schema.nodeFromJSON(editorDocument(text));
        const position = doc.resolve(positionOf(text, offset));
        expect(position.parent.type.name).toBe("paragraph");
        expect(doc.textBetween(0, position.pos, "\n")).toBe(text.slice(0, offset));
      }),
    );
  });

  it.each([
    [
      "<h1 onclick=x>Title</h1><p style='color:red'>Words <b>bold</b><script>alert(1)</script></p>",
      "Title\nWords bold",
    ],
    [
      "<table><tr><th>Year</th><td>2013</td></tr><tr><td>4,032</td></tr></table><hr><u>three</u>",
      "Year | 2013\n4,032\nthree",
    ],
    ["<p><img src=x onerror=alert(1)>after</p>", "after"],
    ["<ol start='-7' type='a'><li>first</li></ol>", "first"],
    ["<pre><code class='language-js'>x = 1</code></pre>", "x = 1"],
  ])("keeps of pasted %s what a body may hold", (html, text) => {
    const body = pasted(html);
    expect(BodyInput.safeParse(body).error).toBeUndefined();
    expect(bodyText(body)).toBe(text);
  });

  it.each([
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "/relative",
    "//evil.example",
  ])("makes no link of a pasted one to %j", (href) => {
    const body = pasted(`<p><a href="${href}" class="fixed inset-0">here</a></p>`);
    expect(body.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "here" }] }]);
  });

  it("keeps of a pasted link its address alone", () => {
    const body = pasted('<a href="https://example.org" class="x" title="y" target="z" rel="w">here</a>');
    expect(JSON.stringify(body)).toContain(
      '"marks":[{"type":"link","attrs":{"href":"https://example.org"}}]',
    );
  });
});
