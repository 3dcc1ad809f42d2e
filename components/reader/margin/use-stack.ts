/**
 * Keeps the margin's cards level with their passages: measures passages near the screen, lays all cards
 * out (stack-cards.ts), and tells which are near enough to be mounted.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { admitCards, type Cards, isWaiting, type Standing } from "./admit-cards";
import { countWhile } from "@/lib/text/leaf-index";
import type { TextSpan } from "@/lib/text/offsets";
import { foldCards } from "./fold-cards";
import { nearTopOf, type PageMap, spanBetween, topOfSpan } from "../article/page-map";
import { useReader } from "../reader-context";
import { stackCards } from "./stack-cards";
import { type CardRef, useHeights } from "./use-heights";
import { type Sight, useSight } from "../article/use-sight";

export interface Stackable {
  key: string;
  /** Its passage; null for what belongs at the top of the margin. */
  span: TextSpan | null;
}

interface Stack {
  /** What is near enough to the screen to be mounted, by key, in order; null until the page has been measured. */
  placed: ReadonlyMap<string, Standing> | null;
  /** Whether the first layout has been seen: what moves from then on moves before the reader's eyes. */
  isSettled: boolean;
  /** The ref that keeps a card's height known. */
  measured: (key: string) => CardRef;
  column: RefObject<HTMLElement | null>;
}

const gap = 8;
const slipHeight = 30;
/** How far from its passage a card may be pushed before it folds. */
const reach = 340;
/** A quiet card's height until it has been measured. */
const usualHeight = 84;
/** A card's first line stands this much lower than its edge. */
const inset = 10;

/** Lays out `entries`, which must be in reading order and stable, with `focus` level with its passage. */
export function useStack(entries: readonly Stackable[], focus: string | null): Stack {
  const column = useRef<HTMLElement>(null);
  const page = useReader((state) => state.page);
  const sight = useSight();
  const { heights, measured, generation } = useHeights();
  const [cards, setCards] = useState<Cards | null>(null);
  const isSettled = useIsSettled(cards !== null);
  useLayoutEffect(() => {
    if (!page || !column.current) return;
    const columnTop = column.current.getBoundingClientRect().top;
    const rootTop = page.root.getBoundingClientRect().top;
    const shift = rootTop - columnTop - inset;
    const inArticle = {
      top: sight.top - rootTop - window.scrollY,
      bottom: sight.bottom - rootTop - window.scrollY,
    };
    const atTop = countWhile(entries, ({ span }) => span === null);
    const near = entriesNear(page, entries, { sight: inArticle, focus, atTop }).map(({ key, span }) => ({
      key,
      passageTop: span ? Math.max(0, topOf(page, span, inArticle) + shift) : 0,
      height: heights.get(key) ?? usualHeight,
    }));
    const slips = foldCards(near, { gap, focus, reach, slipHeight, atTop });
    const tops = stackCards(slips, { gap, focus });
    const onPage = columnTop + window.scrollY;
    const standings = new Map<string, Standing>();
    slips.forEach(({ key, height, folds }, at) => {
      const top = tops[at] ?? 0;
      const isNear = top + onPage + height > sight.top && top + onPage < sight.bottom;
      if (isNear || key === focus) {
        standings.set(key, { top, folds, style: { transform: `translateY(${top}px)` } });
      }
    });
    const middle = (sight.top + sight.bottom) / 2 - onPage;
    setCards((before) => admitCards(before, { standings, focus, middle }));
  }, [page, entries, focus, sight, heights, generation]);
  useEffect(() => {
    if (!cards || !isWaiting(cards)) return undefined;
    const timer = setTimeout(() => setCards((before) => before && admitCards(before, before.wanted)));
    return () => clearTimeout(timer);
  }, [cards]);

  return { placed: (page && cards?.placed) ?? null, isSettled, measured, column };
}

/** Tells whether what is there has been painted: the second frame begins after the first was. */
function useIsSettled(isThere: boolean): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    if (!isThere) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setIsSettled(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere]);
  return isSettled;
}

/**
 * How far beyond what is near the screen a card may still push those that are seen, in pixels, and in what steps that
 * stretch moves, so that the cards at its end do not change with every step of scrolling.
 */
const beyond = 3000;
const step = 4000;

interface View {
  sight: Sight;
  focus: string | null;
  /** How many entries, the first ones, stand at the top of the margin. */
  atTop: number;
}

/** The entries that have a say in what is seen: those at the top of the margin, those around the screen, and the focus. */
function entriesNear(
  page: PageMap,
  entries: readonly Stackable[],
  { sight, focus, atTop }: View,
): Stackable[] {
  const top = Math.floor((sight.top - beyond) / step) * step;
  const bottom = Math.ceil((sight.bottom + beyond) / step) * step;
  const { start, end } = spanBetween(page.boxes, top, bottom);
  const from = countWhile(entries, ({ span }) => span === null || span.start < start);
  const to = countWhile(entries, ({ span }) => span === null || span.start < end);
  const focused = entries.findIndex(({ key }) => key === focus);
  const isFar = focused >= atTop && (focused < from || focused >= to);
  const far = isFar ? entries.slice(focused, focused + 1) : [];
  const near = entries.slice(from, to);
  return [...entries.slice(0, atTop), ...(focused < from ? [...far, ...near] : [...near, ...far])];
}

/** The heights that were asked of the browser, once for each layout of the page. */
const exactTops = new WeakMap<PageMap, Map<TextSpan, number>>();

/** How far down the article a passage is: nearly, and exactly once it is in `sight`. */
function topOf(page: PageMap, span: TextSpan, sight: Sight): number {
  const exact = exactTops.get(page) ?? new Map<TextSpan, number>();
  exactTops.set(page, exact);
  const known = exact.get(span);
  if (known !== undefined) return known;
  const near = nearTopOf(page.boxes, span.start);
  if (near < sight.top || near > sight.bottom) return near;
  const top = topOfSpan(page, span);
  exact.set(span, top);
  return top;
}
