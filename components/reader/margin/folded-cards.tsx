"use client";
/** A slip in place of cards for which a crowded margin has no room; it leads to the first of them. */
import type { CSSProperties } from "react";
import { goToMark } from "../focus";
import { useReaderStore } from "../reader-context";

interface FoldedCardsProps {
  /** Their keys, in reading order. */
  folds: readonly string[];
  style: CSSProperties | undefined;
}

/** Renders how many there are. */
export function FoldedCards({ folds, style }: FoldedCardsProps) {
  const store = useReaderStore();
  const open = () => {
    const first = store.read().shown.find(({ key }) => key === folds[0]);
    if (first) goToMark(store, first.key);
  };
  return (
    <button
      type="button"
      style={style}
      className="margin-card text-start text-sm font-medium text-accent hover:underline"
      onClick={open}
    >
      {folds.length} more here
    </button>
  );
}
