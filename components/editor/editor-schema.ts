/**
 * What the editor can write: Tiptap's extensions, cut down to the schema of lib/richtext, and the way
 * of a body into it.
 */

import type { Extensions } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import { Placeholder } from "@tiptap/extensions";
import StarterKit from "@tiptap/starter-kit";
import type { Block, Body, RichText } from "@/lib/richtext/body";
import { isSafeHref } from "@/lib/richtext/link";

/** A link that knows its address and nothing else: a class or target in a loaded body has no effect. */
const AddressLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  openOnClick: false,
  defaultProtocol: "https",
  isAllowedUri: (address) => isSafeHref(address),
  shouldAutoLink: isSafeHref,
  HTMLAttributes: { rel: "noopener noreferrer nofollow ugc", target: null },
});

/** The editor's extensions; what they cannot represent falls away when it is pasted. */
export function editorExtensions(placeholder: string): Extensions {
  return [
    StarterKit.configure({
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      link: false,
      // Both draw with a style element, which the content policy forbids, and neither is needed here.
      gapcursor: false,
      dropcursor: false,
    }),
    AddressLink,
    Placeholder.configure({ placeholder }),
  ];
}

/** Turns a body into a document the editor can show: a string's lines become paragraphs. */
export function editorDocument(body: Body): RichText {
  const content: Block[] =
    typeof body === "string" ? body.split(/\r\n?|\n/).map(lineBlock) : (body.content ?? []);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** Finds in `editorDocument(text)` the position of an offset into the text, in code units. */
export function positionOf(text: string, offset: number): number {
  // Each paragraph is opened by one position and closed by another, where the text had one line break.
  const before = text.slice(0, offset).replace(/\r\n/g, "\n");
  return 1 + before.length + (before.match(/[\r\n]/g)?.length ?? 0);
}

function lineBlock(line: string): Block {
  return { type: "paragraph", ...(line === "" ? {} : { content: [{ type: "text", text: line }] }) };
}
