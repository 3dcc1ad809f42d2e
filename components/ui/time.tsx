"use client";
/** A moment. The server writes the day; once the page is alive it becomes "2 hr. ago", with the exact time in the tip. */
import { useSyncExternalStore } from "react";
import { absoluteDay, relativeText } from "./relative-time";

const minute = 60_000;
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;
let now = 0;

/** One clock for all the times of a page: it ticks each minute while any of them is in sight. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
    now = 0;
  };
}

function readNow(): number {
  now ||= Date.now();
  return now;
}

/** Renders a `time` element; `at` is an ISO 8601 instant. */
export function Time({ at }: { at: string }) {
  const seenAt = useSyncExternalStore(subscribe, readNow, () => 0);
  const moment = new Date(at);
  if (seenAt === 0) return <time dateTime={at}>{absoluteDay(moment)}</time>;
  return (
    <time dateTime={at} title={moment.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" })}>
      {relativeText(moment, new Date(seenAt))}
    </time>
  );
}
