/**
 * A body: what a person writes in an annotation, a comment, a rationale or a note. It is either a
 * plain string or rich text, a ProseMirror document as JSON in the small schema below, kept as sent.
 * A block is a paragraph, a list, a quotation or code; an inline is text or a hard break. `input.ts`
 * holds the same schema as a check.
 */

/** The most that a body's plain text may measure, in UTF-16 code units. */
export const BODY_LENGTH_LIMIT = 20_000;

/** How deep nodes may stand in one another; the document itself is the first level. */
export const BODY_DEPTH_LIMIT = 20;

/** The most nodes a document may have; it bounds the work of checking and of rendering one. */
export const BODY_NODE_LIMIT = 10_000;

type NoAttributes = Record<string, never>;

export interface LinkMark {
  type: "link";
  /** Only `href` means anything. The others are what Tiptap's own link adds: accepted, never used. */
  attrs: {
    href: string;
    target?: string | null;
    rel?: string | null;
    class?: string | null;
    title?: string | null;
  };
}

export type Mark = { type: "bold" | "italic" | "code"; attrs?: NoAttributes } | LinkMark;

export interface TextNode {
  type: "text";
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: "hardBreak";
  attrs?: NoAttributes;
  marks?: Mark[];
}

export type Inline = TextNode | HardBreak;

export interface Paragraph {
  type: "paragraph";
  attrs?: NoAttributes;
  content?: Inline[];
}

export interface CodeBlock {
  type: "codeBlock";
  attrs?: { language?: string | null };
  /** Text alone: no marks, no breaks. */
  content?: { type: "text"; text: string; marks?: never[] }[];
}

export interface Blockquote {
  type: "blockquote";
  attrs?: NoAttributes;
  content: Block[];
}

export interface ListItem {
  type: "listItem";
  attrs?: NoAttributes;
  content: [Paragraph, ...Block[]];
}

export interface BulletList {
  type: "bulletList";
  attrs?: NoAttributes;
  content: ListItem[];
}

export interface OrderedList {
  type: "orderedList";
  /** `start` is the first item's number, 1 if absent. `type` is accepted because Tiptap adds it. */
  attrs?: { start?: number; type?: string | null };
  content: ListItem[];
}

export type Block = Paragraph | CodeBlock | Blockquote | BulletList | OrderedList;

export interface RichText {
  type: "doc";
  attrs?: NoAttributes;
  /** Absent or empty in a document nobody has written in. */
  content?: Block[];
}

export type Body = string | RichText;
