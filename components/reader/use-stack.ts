/**
 * Keeps the margin's cards level with their passages: measures passages near the screen, lays all cards
 * out (stack-cards.ts), and tells which are near enough to be mounted.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { TextSpan } from "@/lib/text/offsets";
import { nearTopOf, type PageMap, topOfSpan } from "./page-map";
import { useReader } from "./reader-context";
import { stackCards } from "./stack-cards";
import { type CardRef, useHeights } from "./use-heights";
import { type Sight, useSight } from "./use-sight";

export interface Stackable {
  key: string;
  /** Its passage; null for what belongs at the top of the margin. */
  span: TextSpan | null;
}

interface Placed {
  /** The top of each card in the column, in pixels. */
  tops: ReadonlyMap<string, number>;
  /** The cards near enough to the screen to be mounted. */
  near: ReadonlySet<string>;
}

interface Stack {
  /** Null until the page has been measured. */
  placed: Placed | null;
  /** The ref that keeps a card's height known. */
  measured: (key: string) => CardRef;
  column: RefObject<HTMLElement | null>;
}

const gap = 8;
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
  const [placed, setPlaced] = useState<Placed | null>(null);
  useLayoutEffect(() => {
    if (!page || !column.current) return;
    const columnTop = column.current.getBoundingClientRect().top;
    const shift = page.root.getBoundingClientRect().top - columnTop - inset;
    const cards = entries.map(({ key, span }) => ({
      key,
      passageTop: span ? Math.max(0, topOf(page, span, sight) + shift) : 0,
      height: heights.get(key) ?? usualHeight,
    }));
    const tops = stackCards(cards, { gap, focus });
    const onPage = columnTop + window.scrollY;
    const isNear = (top: number, height: number) =>
      top + onPage + height > sight.top && top + onPage < sight.bottom;
    const near = cards.filter(({ key, height }, at) => key === focus || isNear(tops[at] ?? 0, height));
    setPlaced({
      tops: new Map(cards.map(({ key }, at) => [key, tops[at] ?? 0])),
      near: new Set(near.map(({ key }) => key)),
    });
  }, [page, entries, focus, sight, heights, generation]);

  return { placed: page && placed, measured, column };
}

const exactTops = new WeakMap<PageMap, Map<TextSpan, number>>();

/** A passage's height on the page: measured near the screen, and remembered; estimated elsewhere. */
function topOf(page: PageMap, span: TextSpan, sight: Sight): number {
  const known = exactTops.get(page) ?? new Map<TextSpan, number>();
  exactTops.set(page, known);
  const exact = known.get(span);
  if (exact !== undefined) return exact;
  const near = nearTopOf(page.boxes, span.start);
  const onPage = near + page.root.getBoundingClientRect().top + window.scrollY;
  if (onPage < sight.top || onPage > sight.bottom) return near;
  const top = topOfSpan(page, span);
  known.set(span, top);
  return top;
}
