/**
 * Runs the reading cursor on the page: arrow keys move it, the browser's own selection shows it, and each
 * step is said to screen readers. While it runs, the article takes the keys (role="application").
 */
import { rangeOfSpan } from "@/lib/text/dom-offsets";
import { textSpan } from "@/lib/text/offsets";
import { marksAt } from "./marks-at";
import type { Mark } from "../mark";
import { linesOf, type PageMap, rangeOn, spanBetween } from "./page-map";
import { readableWords } from "../placing/passage-target";
import { type Cursor, cursorAt, moveCursor, type Step, spanOfCursor, type Words } from "./reading-cursor";
import { type ReaderStore, say } from "../store";
import { verdictLabel } from "@/lib/claims/verdict";
import { type Word, wordsOf } from "./words";

const running = new WeakMap<ReaderStore, () => void>();

/** Starts the cursor on the passage in focus, else on the first words on the screen. */
export function startCursor(store: ReaderStore): void {
  const { page, shown, focus } = store.read();
  if (!page) return;
  running.get(store)?.();
  const words = wordsOn(store);
  const inFocus = shown.find((mark) => mark.key === focus)?.spans[0]?.start;
  const top = -page.root.getBoundingClientRect().top + 60;
  const cursor = cursorAt(words, inFocus ?? spanBetween(page.boxes, top, top + window.innerHeight).start);
  if (!cursor) return;
  page.root.setAttribute("role", "application");
  page.root.setAttribute("aria-roledescription", "word selection");
  page.root.focus({ preventScroll: true });
  running.set(store, listen(store, words, cursor));
  say(store, "Word selection. Arrows move, Shift and arrows select, Enter offers what to do, Escape ends.");
}

function listen(store: ReaderStore, words: Words, first: Cursor): () => void {
  const root = store.read().page?.root;
  let cursor = first;
  show(store, words, cursor);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = isSomethingElse(event) ? null : stepOf(event.key, isRightToLeft(root));
    if (step) {
      event.preventDefault();
      cursor = moveCursor(words, cursor, { step, extend: event.shiftKey });
      show(store, words, cursor);
    } else if (event.key === "Enter") {
      event.preventDefault();
      document.querySelector<HTMLElement>("[data-selection-toolbar] :is(button, a)")?.focus();
    }
  };
  const end = () => {
    root?.removeEventListener("keydown", onKeyDown);
    root?.removeEventListener("blur", end);
    root?.removeAttribute("role");
    root?.removeAttribute("aria-roledescription");
    running.delete(store);
  };
  root?.addEventListener("keydown", onKeyDown);
  root?.addEventListener("blur", end);
  return end;
}

function show(store: ReaderStore, words: Words, cursor: Cursor): void {
  const { page, index } = store.read();
  const span = spanOfCursor(words, cursor);
  const range = page && rangeOfSpan(page.leaves, span);
  if (!page || !range) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  store.change({ selection: span });
  const word = words.wordsIn(cursor.at.block)[cursor.at.word];
  if (word) bringIntoSight(page, word);
  const marks = word ? marksAt(index, word.start).map(nameOf) : [];
  say(store, [readableWords(page, span), ...marks].join(". "));
}

/**
 * Scrolls as little as it takes for a word to stand in what the page keeps free between its bar and the foot of the
 * screen: the block that it is in may be taller than that.
 */
function bringIntoSight(page: PageMap, { start, end }: Word): void {
  const span = textSpan(start, end);
  // A table that is wider than its column scrolls by itself.
  const cell = rangeOn(page, span)?.startContainer.parentElement?.closest("td, th");
  cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  const line = linesOf(page, span)[0];
  if (!line) return;
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  const above = line.top - (Number.parseFloat(scrollPaddingBlockStart) || 0);
  const below = line.bottom - window.innerHeight + (Number.parseFloat(scrollPaddingBlockEnd) || 0);
  const by = above < 0 ? above : Math.max(0, below);
  if (by !== 0) window.scrollBy({ top: by, behavior: "instant" });
}

function nameOf(mark: Mark): string {
  if (mark.kind === "annotation") return `Note by ${mark.annotation.creator.name}`;
  return `Claim, ${verdictLabel(mark.claim.verdict)}`;
}

function wordsOn(store: ReaderStore): Words {
  const leaves = store.read().page?.leaves.leaves ?? [];
  const found = new Map<number, Word[]>();
  return {
    blocks: leaves.length,
    wordsIn: (block) => {
      const leaf = leaves[block];
      const kept = found.get(block);
      if (kept || !leaf) return kept ?? [];
      const own = wordsOf(leaf.element.textContent, store.setting.document.lang);
      const words = own.map(({ start, end }) => ({ start: start + leaf.start, end: end + leaf.start }));
      found.set(block, words);
      return words;
    },
  };
}

/** With Shift, the key that makes a step one of a word elsewhere, Ctrl or Alt, changes nothing here; without, it is a shortcut. */
function isSomethingElse({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return metaKey || ((ctrlKey || altKey) && !shiftKey);
}

const steps: Record<string, Step> = {
  ArrowRight: "next-word",
  ArrowLeft: "previous-word",
  ArrowDown: "next-block",
  ArrowUp: "previous-block",
  Home: "block-start",
  End: "block-end",
};

function stepOf(key: string, isReversed: boolean): Step | null {
  if (isReversed && key === "ArrowRight") return "previous-word";
  if (isReversed && key === "ArrowLeft") return "next-word";
  return steps[key] ?? null;
}

function isRightToLeft(root: HTMLElement | undefined): boolean {
  const article = root?.querySelector("article");
  return article ? getComputedStyle(article).direction === "rtl" : false;
}
