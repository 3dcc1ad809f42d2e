/** What a Markdown text would become, looked at before it is rendered: whether words would be lost, or it be too much. */

import type MarkdownIt from "markdown-it";
import type { Refusal } from "@/lib/result";
import { areTooMany, NO_PARTS, type Parts, tooDeep, tooManyParts } from "./bounds";

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** Most footnotes, with their references: those that read them count through all others for each. */
const MAX_NOTE_MARKS = 6_000;

/** Refuses a text with too many footnotes to be read at all; null for any other. */
export function refuseNotes(markdown: string): { ok: false; refusal: Refusal } | null {
  const marks = markdown.split("[^").length + markdown.split("^[").length - 2;
  return marks > MAX_NOTE_MARKS ? tooManyParts : null;
}

/** Levels at which the parser leaves out what is within, and all after it; a list's item is one more than its list. */
const DEEPEST = 100;

/** Refuses tokens that would make too much of an article, or of which some were left out; null for any other. */
export function refuseTokens(tokens: readonly Token[]): { ok: false; refusal: Refusal } | null {
  if (tokens.some(({ nesting, level }) => nesting === 1 && level >= DEEPEST - 1)) return tooDeep;
  const parts: Parts = { ...NO_PARTS };
  for (const token of tokens) {
    if (token.type !== "inline") parts.blocks += Number(token.nesting >= 0 && !token.hidden);
    for (const child of token.children ?? []) countInline(child, parts);
  }
  return areTooMany(parts) ? tooManyParts : null;
}

function countInline({ type, nesting, attrs }: Token, parts: Parts): void {
  if (type === "text" || type === "softbreak" || nesting < 0) return;
  parts.inline += 1;
  for (const [, value] of attrs ?? []) parts.addresses += value.length;
}
