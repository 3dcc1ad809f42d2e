/**
 * Bodies for property tests: every document that the schema allows can come out, with marks, lists
 * and quotations in one another, and text in any script.
 */

import fc from "fast-check";
import type { Block, Inline, ListItem, Mark, Paragraph, RichText } from "./body";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const href = fc.constantFrom("https://example.org/a?b=c", "http://example.org", "mailto:ann@example.org");
const leftover = fc.constantFrom(null, "_blank", "noopener", "btn fixed inset-0");

const link: fc.Arbitrary<Mark> = fc.record({
  type: fc.constant("link" as const),
  attrs: fc.record(
    { href, target: leftover, rel: leftover, class: leftover, title: leftover },
    { requiredKeys: ["href"] },
  ),
});
const plainMark: fc.Arbitrary<Mark> = fc.record({
  type: fc.constantFrom("bold" as const, "italic" as const, "code" as const),
});
const marks = fc.uniqueArray(fc.oneof(plainMark, link), { maxLength: 4, selector: (mark) => mark.type });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant("text" as const), text, marks }, { requiredKeys: ["type", "text"] }),
  fc.record({ type: fc.constant("hardBreak" as const), marks }, { requiredKeys: ["type"] }),
);
const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  { type: fc.constant("paragraph" as const), content: fc.array(inline, { maxLength: 4 }) },
  { requiredKeys: ["type"] },
);
const code: fc.Arbitrary<Block> = fc.record({
  type: fc.constant("codeBlock" as const),
  attrs: fc.record({ language: leftover }),
  content: fc.array(fc.record({ type: fc.constant("text" as const), text }), { maxLength: 1 }),
});

const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    code,
    fc.record({
      type: fc.constant("blockquote" as const),
      content: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant("bulletList" as const),
      content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant("orderedList" as const),
      attrs: fc.record({ start: fc.nat(1_000), type: fc.constantFrom(null, "a") }),
      content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
  ),
  item: fc.record({
    type: fc.constant("listItem" as const),
    content: fc
      .tuple(paragraph, fc.array(tie("block"), { maxLength: 2 }))
      .map(([first, rest]): [Paragraph, ...Block[]] => [first, ...rest]),
  }),
}));

/** Any document that the schema accepts. */
export const arbitraryRichText: fc.Arbitrary<RichText> = fc.record(
  { type: fc.constant("doc" as const), content: fc.array(block, { maxLength: 4 }) },
  { requiredKeys: ["type"] },
);
