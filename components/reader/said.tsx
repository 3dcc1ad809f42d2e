"use client";
/** The place on the page from which screen readers hear what shows nowhere on the screen. */
import { useReader } from "./reader-context";

/** Renders the last thing said; as new words each time, for a region that stays as it was is not read again. */
export function Said() {
  const said = useReader((state) => state.said);
  const count = useReader((state) => state.saidCount);
  return (
    <p className="sr-only" role="status">
      <span key={count}>{said}</span>
    </p>
  );
}
