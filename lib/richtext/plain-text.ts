/**
 * The plain text of a body: what search, notifications, exports and screen-reader summaries use.
 */

import type { Block, Body, Inline, ListItem } from "./body";

/** Gives a body's plain text: a string as it is; a document's blocks joined by "\n", no markers added. */
export function bodyText(body: Body): string {
  return typeof body === "string" ? body : (body.content ?? []).flatMap(blockTexts).join("\n");
}

/** Says whether a body holds nothing to read: no character but white space. */
export function isEmptyBody(body: Body): boolean {
  return bodyText(body).trim() === "";
}

function blockTexts(block: Block | ListItem): string[] {
  switch (block.type) {
    case "paragraph":
    case "codeBlock":
      return [(block.content ?? []).map(inlineText).join("")];
    case "blockquote":
    case "bulletList":
    case "orderedList":
    case "listItem":
      return block.content.flatMap(blockTexts);
  }
}

function inlineText(inline: Inline): string {
  return inline.type === "text" ? inline.text : "\n";
}
