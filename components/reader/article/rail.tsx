"use client";
/** The rail of ticks at the edge of the screen: where in the whole article the marks are. A picture, mostly; a press goes there. */
import { useMemo } from "react";
import { showMark } from "../focus";
import type { Mark, MarkPaint } from "../mark";
import { nearTopOf, type PageMap } from "./page-map";
import { useReader, useReaderStore } from "../reader-context";

interface Tick {
  mark: Mark;
  /** From the top of the rail, in percent. */
  place: number;
  paint: MarkPaint;
}

/** How many ticks of one kind a rail can hold before they run into each other. */
const slots = 160;
/** With more ticks than this only the claims have one. */
const most = 80;

/** Renders the ticks; a screen reader has the margin's cards instead. */
export function Rail() {
  const store = useReaderStore();
  const page = useReader((state) => state.page);
  const shown = useReader((state) => state.shown);
  const focus = useReader((state) => state.focus);
  const ticks = useMemo(() => (page ? ticksOf(page, shown) : []), [page, shown]);
  if (ticks.length === 0) return null;
  const onPress = (event: React.MouseEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const nearest = nearestTo(ticks, ((event.clientY - top) / height) * 100);
    if (!nearest) return;
    showMark(store, nearest.mark.key);
  };
  return (
    <div className="rail" aria-hidden="true" onClick={onPress}>
      {ticks.map(({ mark, place, paint }) => (
        <i
          key={mark.key}
          className="rail-tick"
          data-verdict={paint === "note" ? undefined : paint}
          data-here={mark.key === focus ? "" : undefined}
          style={{ insetBlockStart: `${place}%` }}
        />
      ))}
    </div>
  );
}

function ticksOf(page: PageMap, shown: readonly Mark[]): Tick[] {
  const height = page.boxes.at(-1)?.bottom ?? 1;
  const taken = new Map<string, Tick>();
  for (const mark of shown) {
    const start = mark.spans[0]?.start;
    if (start === undefined) continue;
    const slot = Math.round((nearTopOf(page.boxes, start) / height) * slots);
    const name = `${mark.paint} ${slot}`;
    if (!taken.has(name)) taken.set(name, { mark, paint: mark.paint, place: (slot / slots) * 100 });
  }
  const ticks = [...taken.values()];
  const claims = ticks.filter(({ paint }) => paint !== "note");
  return ticks.length > most ? claims : ticks;
}

function nearestTo(ticks: readonly Tick[], place: number): Tick | null {
  let nearest: Tick | null = null;
  for (const tick of ticks) {
    if (!nearest || Math.abs(tick.place - place) < Math.abs(nearest.place - place)) nearest = tick;
  }
  return nearest;
}
