import { describe, expect, it } from "vitest";
import type { RichText } from "./body";
import { bodyText, isEmptyBody } from "./plain-text";

const list: RichText = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "One" }, { type: "hardBreak" }, { type: "text", text: "two" }],
    },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "bold" }] }] },
            { type: "blockquote", content: [{ type: "paragraph", content: [{ type: "text", text: "b" }] }] },
          ],
        },
      ],
    },
    { type: "codeBlock", content: [{ type: "text", text: "x\ny" }] },
  ],
};

describe("the plain text of a body", () => {
  it("is a string as it stands", () => {
    expect(bodyText(" a\r\nb ")).toBe(" a\r\nb ");
  });

  it("has one line for each block and each line break", () => {
    expect(bodyText(list)).toBe("One\ntwo\na\nb\nx\ny");
  });

  it("is empty for a document that holds only blocks without words", () => {
    expect(isEmptyBody({ type: "doc" })).toBe(true);
    expect(
      isEmptyBody({
        type: "doc",
        content: [{ type: "paragraph" }, { type: "paragraph", content: [{ type: "hardBreak" }] }],
      }),
    ).toBe(true);
    expect(isEmptyBody("\u00a0 \n")).toBe(true);
    expect(isEmptyBody(list)).toBe(false);
  });
});
