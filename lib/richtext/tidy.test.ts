import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRichText } from "./testing";
import type { RichText } from "./body";
import { BodyInput } from "./input";
import { bodyText } from "./plain-text";
import { tidyRichText } from "./tidy";

describe("tidied rich text", () => {
  it("is accepted, says the same, and stays as it is when tidied again", () => {
    fc.assert(
      fc.property(arbitraryRichText, (doc) => {
        const tidied = tidyRichText(doc);
        expect(BodyInput.safeParse(tidied).success).toBe(true);
        expect(bodyText(tidied).trim()).toBe(bodyText(doc).trim());
        expect(tidyRichText(tidied)).toEqual(tidied);
      }),
    );
  });

  it("keeps of a link its address alone", () => {
    const attrs = { href: "https://example.org", target: "_blank", rel: "noopener", class: "x", title: null };
    const text = { type: "text" as const, text: "a" };
    const doc: RichText = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ ...text, marks: [{ type: "link", attrs }] }] }],
    };
    expect(tidyRichText(doc).content).toEqual([
      {
        type: "paragraph",
        content: [{ ...text, marks: [{ type: "link", attrs: { href: "https://example.org" } }] }],
      },
    ]);
  });

  it("drops blank paragraphs at its ends and keeps those between", () => {
    const blank = { type: "paragraph" as const };
    const words = { type: "paragraph" as const, content: [{ type: "text" as const, text: "a" }] };
    expect(tidyRichText({ type: "doc", content: [blank, words, blank, words, blank] }).content).toEqual([
      words,
      blank,
      words,
    ]);
  });

  it.each([
    [-3, { start: 0 }],
    [2.5, { start: 2 }],
    [1e12, { start: 999_999_999 }],
    [Number.NaN, undefined],
    [1, undefined],
  ])("begins a list numbered from %s with a number that is accepted", (start, attrs) => {
    const item = {
      type: "listItem" as const,
      content: [{ type: "paragraph" as const }] as [{ type: "paragraph" }],
    };
    const [list] =
      tidyRichText({ type: "doc", content: [{ type: "orderedList", attrs: { start }, content: [item] }] })
        .content ?? [];
    expect(list?.attrs).toEqual(attrs);
  });
});
