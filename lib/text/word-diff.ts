/**
 * What changed between two short texts, word by word: the words that stayed, went and came. Words are those of
 * Intl.Segmenter (Unicode UAX #29, with dictionaries for scripts without spaces), so that Chinese and Thai work;
 * what they share is found by shared-runs.ts. Where a word of Chinese or Japanese only took in or lost characters, as
 * 是 does in 不是, those alone are told: a dictionary parts words there otherwise than their reader does.
 */
import { sharedRuns } from "./shared-runs";

export interface DiffPart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Beyond so many words removed and added the search is given up, which bounds its time and memory. */
const MAX_EDITS = 1000;

// Made when it is first asked: a browser without it still loads all that is on the page.
let segmenter: Intl.Segmenter | undefined;

/**
 * What no word reaches across: white space and full-width punctuation. V8 segments a string in the square of its
 * length, so it is given short ones; a run without either is cut, rarely through a word, where it gets too long.
 */
const piece =
  /\s{1,256}|[^\s\u3001\u3002\uff01-\uff0f\uff1a-\uff1f]{1,256}[\u3001\u3002\uff01-\uff0f\uff1a-\uff1f]*|\S{1,256}/gu;
const oneWord = /^(?:[A-Za-z0-9]+|\s)$/u;

/**
 * Tells the words that two texts share from those that only one has, in reading order; what was removed stands before
 * what was added in its place. The parts that are not `added` join to `before`, those not `removed` to `after`. Where
 * nearly everything differs, all between the shared beginning and end is one removal and one addition.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const head = sharedLength(old, now);
  const tail = sharedLength(old.slice(head).reverse(), now.slice(head).reverse());
  const removed = old.slice(head, old.length - tail);
  const added = now.slice(head, now.length - tail);
  const parts = joined([
    { kind: "same", text: old.slice(0, head).join("") },
    ...withoutSlivers(diffMiddle(removed, added)),
    { kind: "same", text: old.slice(old.length - tail).join("") },
  ]);
  return joined(parts.flatMap((part, at) => insideWords(part, parts[at + 1], parts[at - 1])));
}

/** Splits a text into its words and what stands between them; joined again they are the text. */
export function wordsOf(text: string): string[] {
  const pieces = text.match(piece) ?? [];
  return pieces.flatMap((part) => (oneWord.test(part) ? part : segmentsOf(part)));
}

function segmentsOf(part: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  return Array.from(segmenter.segment(part), ({ segment }) => segment);
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const end = Math.min(one.length, other.length);
  let length = 0;
  while (length < end && one[length] === other[length]) length += 1;
  return length;
}

function diffMiddle(old: string[], now: string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  const end = { before: old.length, after: now.length, length: 0 };
  let at = { before: 0, after: 0 };
  for (const { before, after, length } of [...(sharedRuns(old, now, MAX_EDITS) ?? []), end]) {
    parts.push({ kind: "removed", text: old.slice(at.before, before).join("") });
    parts.push({ kind: "added", text: now.slice(at.after, after).join("") });
    parts.push({ kind: "same", text: old.slice(before, before + length).join("") });
    at = { before: before + length, after: after + length };
  }
  return parts;
}

/** A space or a comma that two rewritten phrases happen to share parts them for no reader: it goes with both. */
function withoutSlivers(parts: DiffPart[]): DiffPart[] {
  return parts.flatMap((part, at): DiffPart[] => {
    const isBetween = at > 0 && at < parts.length - 1;
    const isSliver = part.kind === "same" && isBetween && !/[\p{L}\p{N}]/u.test(part.text);
    if (!isSliver) return [part];
    return [
      { kind: "removed", text: part.text },
      { kind: "added", text: part.text },
    ];
  });
}

/** Narrows a removal and the addition in its place to what was put in or left out, where that is all that happened. */
function insideWords(part: DiffPart, next: DiffPart | undefined, last: DiffPart | undefined): DiffPart[] {
  if (part.kind === "removed" && next?.kind === "added") return narrowed(part.text, next.text) ?? [part];
  const isNarrowed = part.kind === "added" && last?.kind === "removed" && narrowed(last.text, part.text);
  return isNarrowed ? [] : [part];
}

const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** What two texts have around the characters that only one of them has; null where each has its own, or a mark would be cut off. */
function narrowed(before: string, after: string): DiffPart[] | null {
  const [old, now] = [Array.from(before), Array.from(after)];
  const head = sharedIdeographs(old, now);
  const tail = sharedIdeographs(old.slice(head).reverse(), now.slice(head).reverse());
  const removed = old.slice(head, old.length - tail).join("");
  const added = now.slice(head, now.length - tail).join("");
  if ((removed !== "" && added !== "") || /^\p{M}/u.test(removed + added)) return null;
  return [
    { kind: "same", text: old.slice(0, head).join("") },
    { kind: "removed", text: removed },
    { kind: "added", text: added },
    { kind: "same", text: old.slice(old.length - tail).join("") },
  ];
}

/** How many ideographs two texts, by their characters, begin with alike. */
function sharedIdeographs(one: readonly string[], other: readonly string[]): number {
  const shared = one.slice(0, sharedLength(one, other));
  const end = shared.findIndex((character) => !ideograph.test(character));
  return end < 0 ? shared.length : end;
}

/** Joins neighbours of one kind, and within each stretch of changes puts what went before what came. */
function joined(parts: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let change = { removed: "", added: "" };
  const close = () => {
    if (change.removed !== "") result.push({ kind: "removed", text: change.removed });
    if (change.added !== "") result.push({ kind: "added", text: change.added });
    change = { removed: "", added: "" };
  };
  for (const { kind, text } of parts) {
    if (kind !== "same") {
      change[kind] += text;
    } else if (text !== "") {
      close();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += text;
      else result.push({ kind, text });
    }
  }
  close();
  return result;
}
