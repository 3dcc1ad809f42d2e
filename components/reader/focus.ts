/** Which mark is in focus, and the page's address that goes with it. */
import type { TextSpan } from "@/lib/text/offsets";
import { type Filter, isFiltering, noFilter } from "./filter";
import { hasPlace, keyOfHash, type Mark, type MarkKey } from "./mark";
import { heightOfSpan, nearTopOf, topOfSpan } from "./article/page-map";
import { findMark, type ReaderStore, say } from "./store";

/** Above the passage that is scrolled to, as a share of the screen; and the least above one that is in sight already. */
const clearance = 0.28;
const leastClearance = 0.12;

/** The share of the screen that a sheet leaves free (45dvb of it are a sheet's at most), but for the space of a line. */
const aboveSheet = 0.53;

/**
 * Puts a mark in focus and into the page's address; null puts none there. A mark that the filter hides
 * is worth more than the filter.
 */
export function focusMark(store: ReaderStore, key: MarkKey | null): void {
  const { focus, shown, filter } = store.read();
  const focused = findMark(store.read(), key);
  const isLost = focused !== null && !hasPlace(focused);
  const isHidden = key !== null && !isLost && !shown.some((mark) => mark.key === key);
  store.change({ focus: key, filter: isHidden ? noFilter : filter });
  if (key === focus) return;
  const { pathname, search } = window.location;
  window.history.replaceState(
    window.history.state,
    "",
    `${pathname}${search}${key === null ? "" : `#${key}`}`,
  );
}

/** Focuses the mark that the address names, and scrolls to its passage. Answers whether it names one that is here. */
export function focusAddress(store: ReaderStore): boolean {
  const key = keyOfHash(window.location.hash);
  if (!key || !findMark(store.read(), key)) return false;
  showMark(store, key);
  return true;
}

/** Focuses a mark and scrolls to its passage. */
export function showMark(store: ReaderStore, key: MarkKey): void {
  focusMark(store, key);
  showPassage(store, key);
}

/**
 * Scrolls a mark's passage into sight when it is out of it; nothing moves when it can be seen already. One that has lost its
 * place is in the tray, at the top of the margin, which is drawn as it comes into sight.
 */
export function showPassage(store: ReaderStore, key: MarkKey): void {
  const mark = findMark(store.read(), key);
  const [span] = mark?.spans ?? [];
  if (span) showSpan(store, span);
  else if (mark && !isUnderSheet() && !document.querySelector(".lost-marks"))
    window.scrollTo({ top: 0, behavior: "instant" });
}

/** Narrows the margin; where that leaves it blank beside what is on the screen, scrolls to the first mark that is left. */
export function narrowTo(store: ReaderStore, filter: Filter): void {
  store.change({ filter });
  const { page, shown } = store.read();
  const [first] = shown;
  if (!page || !first || !isFiltering(filter)) return;
  const { top } = page.root.getBoundingClientRect();
  const isInSight = shown.some(({ spans: [span] }) => {
    const y = span ? top + nearTopOf(page.boxes, span.start) : -1;
    return y > 0 && y < window.innerHeight;
  });
  if (!isInSight) showPassage(store, first.key);
}

/** Where the margin is a sheet, scrolls a passage free of it: its card comes up over the foot of the page. */
export function clearSheet(store: ReaderStore, span: TextSpan): void {
  if (isUnderSheet()) showSpan(store, span);
}

function isUnderSheet(): boolean {
  const sheet = document.querySelector(".margin-sheet");
  return sheet !== null && getComputedStyle(sheet).position === "fixed";
}

function showSpan(store: ReaderStore, span: TextSpan): void {
  const { page } = store.read();
  if (!page) return;
  const { innerHeight: screen } = window;
  const y = page.root.getBoundingClientRect().top + topOfSpan(page, span);
  const room = isUnderSheet() ? aboveSheet - heightOfSpan(page, span) / screen : 1;
  const isInSight = y > screen * leastClearance && y < screen * Math.min(0.5, room);
  if (isInSight) return;
  const above = screen * Math.max(leastClearance, Math.min(clearance, room));
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: y - above, behavior: calm ? "instant" : "smooth" });
}

/** Moves the keyboard's focus into a mark's card as soon as the card is there. */
export function enterCard(key: MarkKey): void {
  requestAnimationFrame(() => {
    document.getElementById(key)?.focus({ preventScroll: true });
  });
}

/** Focuses a mark, scrolls to one of its passages, the first if none is named, and enters its card. */
export function goToMark(store: ReaderStore, key: MarkKey, span?: TextSpan): void {
  focusMark(store, key);
  if (span) showSpan(store, span);
  else showPassage(store, key);
  enterCard(key);
}

/** Focuses the mark `steps` further on in reading order; with none in focus, the first one on the screen or after it. */
export function stepMark(store: ReaderStore, steps: 1 | -1): void {
  const { shown } = store.read();
  const next = shown[neighbourOf(store, steps)];
  if (!next) {
    say(
      store,
      shown.length === 0
        ? "No notes or claims to go to."
        : steps > 0
          ? "That was the last one."
          : "That was the first one.",
    );
    return;
  }
  goToMark(store, next.key);
}

function neighbourOf(store: ReaderStore, steps: 1 | -1): number {
  const { shown, focus, page } = store.read();
  const at = shown.findIndex((mark) => mark.key === focus);
  if (at >= 0 || !page) return at + steps;
  const top = -page.root.getBoundingClientRect().top;
  const ahead = shown.findIndex((mark: Mark) => mark.spans[0] && topOfSpan(page, mark.spans[0]) >= top);
  return steps > 0 ? (ahead < 0 ? shown.length : ahead) : ahead - 1;
}
