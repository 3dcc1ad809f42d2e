/**
 * The check of a body on its way in. Tiptap's own schema is not a sanitiser, so every node, mark and
 * attribute is held against ours; what is not known is refused with its path, and nothing is mended.
 */

import { z } from "zod";
import { hasEndlessMarks, tooManyMarks } from "@/lib/text/combining-marks";
import type { Block, Body, RichText } from "./body";
import { BODY_DEPTH_LIMIT, BODY_LENGTH_LIMIT, BODY_NODE_LIMIT } from "./body";
import { isSafeHref } from "./link";
import { bodyText } from "./plain-text";

const TOO_LONG = `At most ${BODY_LENGTH_LIMIT.toLocaleString("en")} characters are kept.`;
const NO_ATTRIBUTES = z.strictObject({}).exactOptional();
const UNUSED_ATTRIBUTE = z.string().max(500).nullable().exactOptional();

const PlainMark = z.strictObject({ type: z.enum(["bold", "italic", "code"]), attrs: NO_ATTRIBUTES });

const LinkMark = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({
    href: z.string().refine(isSafeHref, "A link needs a full http, https or mailto address."),
    target: UNUSED_ATTRIBUTE,
    rel: UNUSED_ATTRIBUTE,
    class: UNUSED_ATTRIBUTE,
    title: UNUSED_ATTRIBUTE,
  }),
});

const Marks = z
  .array(
    z.discriminatedUnion("type", [PlainMark, LinkMark], { error: "This kind of mark is not allowed here." }),
  )
  .refine(
    (marks) => new Set(marks.map((mark) => mark.type)).size === marks.length,
    "A mark stands here twice.",
  )
  .exactOptional();

const Characters = z.string().min(1, "A text node may not be empty.");

const Inline = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("text"), text: Characters, marks: Marks }),
    z.strictObject({ type: z.literal("hardBreak"), attrs: NO_ATTRIBUTES, marks: Marks }),
  ],
  { error: "Only text and line breaks may stand here." },
);

const Paragraph = z.strictObject({
  type: z.literal("paragraph"),
  attrs: NO_ATTRIBUTES,
  content: z.array(Inline).exactOptional(),
});

const CodeBlock = z.strictObject({
  type: z.literal("codeBlock"),
  attrs: z.strictObject({ language: UNUSED_ATTRIBUTE }).exactOptional(),
  content: z
    .array(
      z.strictObject({
        type: z.literal("text"),
        text: Characters,
        marks: z.array(z.never()).exactOptional(),
      }),
    )
    .exactOptional(),
});

const Blockquote = z.strictObject({
  type: z.literal("blockquote"),
  attrs: NO_ATTRIBUTES,
  get content() {
    return z.array(BlockInput).min(1, "A quotation needs a block in it.");
  },
});

const ListItem = z.strictObject({
  type: z.literal("listItem"),
  attrs: NO_ATTRIBUTES,
  get content() {
    return z.tuple([Paragraph], BlockInput);
  },
});

const Items = z.array(ListItem).min(1, "A list needs an item.");

const BulletList = z.strictObject({ type: z.literal("bulletList"), attrs: NO_ATTRIBUTES, content: Items });

const OrderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z
    .strictObject({ start: z.int().min(0).max(999_999_999).exactOptional(), type: UNUSED_ATTRIBUTE })
    .exactOptional(),
  content: Items,
});

const BlockInput: z.ZodType<Block> = z
  .discriminatedUnion("type", [Paragraph, CodeBlock, Blockquote, BulletList, OrderedList], {
    error: "This kind of block is not allowed here.",
  })
  .meta({ id: "RichTextBlock" });

const RichTextInput: z.ZodType<RichText> = z
  .strictObject({
    type: z.literal("doc"),
    attrs: NO_ATTRIBUTES,
    content: z.array(BlockInput).exactOptional(),
  })
  .refine((doc) => bodyText(doc).length <= BODY_LENGTH_LIMIT, TOO_LONG)
  // Each text of it was looked at when it was read; a run may go on from one into the next.
  .refine((doc) => !hasEndlessMarks(bodyText(doc)), tooManyMarks)
  .meta({ id: "RichText" });

const TextInput = z.string().max(BODY_LENGTH_LIMIT, TOO_LONG);

/**
 * Accepts a plain string or a document in our schema, unchanged. The branch is chosen before the
 * union sees the value, because a union reports only that no branch fitted, and not where.
 */
export const BodyInput: z.ZodType<Body> = z.preprocess(
  (value, context) => {
    if (typeof value !== "string") {
      const fault = value === undefined ? "must be given" : excessOf(value);
      if (fault) context.addIssue({ code: "custom", message: fault });
      if (fault) return z.NEVER;
    }
    const outcome = (typeof value === "string" ? TextInput : RichTextInput).safeParse(value);
    for (const issue of outcome.error?.issues ?? []) {
      context.addIssue({ code: "custom", message: issue.message, path: issue.path });
    }
    return value;
  },
  z.union([TextInput, RichTextInput]),
);

/**
 * Says in a sentence why a document is too large to look into, or null. It walks without recursion,
 * so that no nesting can exhaust the stack of the recursive check that follows.
 */
function excessOf(value: unknown): string | null {
  let level: unknown[] = [value];
  let nodes = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > BODY_DEPTH_LIMIT) return `Blocks may be nested ${String(BODY_DEPTH_LIMIT)} deep at most.`;
    if (nodes > BODY_NODE_LIMIT) return `At most ${BODY_NODE_LIMIT.toLocaleString("en")} nodes are kept.`;
    level = level.flatMap(childrenOf);
  }
  return null;
}

function childrenOf(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null || !("content" in node)) return [];
  return Array.isArray(node.content) ? node.content : [];
}
