/** Keeps the heights of the cards that are mounted, and remembers those of the cards that were. */
import { useEffect, useState } from "react";

/** A React ref that returns its own cleanup. */
export type CardRef = (card: HTMLElement | null) => (() => void) | undefined;

interface Gauge {
  /** Height in pixels by key. */
  heights: ReadonlyMap<string, number>;
  measured: (key: string) => CardRef;
  /** Says when a height has changed. */
  listen: (listener: () => void) => () => void;
}

/** Knows the heights of cards; `generation` grows when one of them changes. */
export function useHeights(): { heights: Gauge["heights"]; measured: Gauge["measured"]; generation: number } {
  const [gauge] = useState(createGauge);
  const [generation, setGeneration] = useState(0);
  useEffect(() => gauge.listen(() => setGeneration((before) => before + 1)), [gauge]);
  return { heights: gauge.heights, measured: gauge.measured, generation };
}

function createGauge(): Gauge {
  const heights = new Map<string, number>();
  const keys = new WeakMap<Element, string>();
  const refs = new Map<string, CardRef>();
  let onChange = () => {};
  let observer: ResizeObserver | undefined;
  let isPainted = false;

  const read = (cards: readonly Element[]) => {
    const changed = cards.filter((card) => {
      const key = keys.get(card);
      const height = card instanceof HTMLElement ? card.offsetHeight : 0;
      if (key === undefined || height === 0 || heights.get(key) === height) return false;
      heights.set(key, height);
      return true;
    });
    if (changed.length > 0) onChange();
  };
  const refFor =
    (key: string): CardRef =>
    (card) => {
      if (!card) return undefined;
      observer ??= new ResizeObserver((changes) => {
        isPainted = true;
        read(changes.map(({ target }) => target));
      });
      keys.set(card, key);
      observer.observe(card);
      // The observer tells after the layout: the first cards would be painted once as if they were as high as most.
      // Those that come later are left to it: to read each at once makes one long task of a step of scrolling.
      if (!isPainted) read([card]);
      return () => observer?.unobserve(card);
    };
  const measured = (key: string) => {
    const ref = refs.get(key) ?? refFor(key);
    refs.set(key, ref);
    return ref;
  };
  const listen = (listener: () => void) => {
    onChange = listener;
    return () => {
      onChange = () => {};
    };
  };
  return { heights, measured, listen };
}
