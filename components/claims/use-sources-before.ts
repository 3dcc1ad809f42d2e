"use client";
/** Sources used before that match what is being typed, so that one work is kept once. */
import { useEffect, useState } from "react";
import { send } from "@/lib/http/client";
import type { SourceView } from "@/lib/sources/view";

/** How long typing must rest, in milliseconds, and how much must be typed, before anything is asked. */
const rest = 250;
const least = 3;

/** Finds up to five of them; none while nothing or little is typed. */
export function useSourcesBefore(typed: string): readonly SourceView[] {
  const [found, setFound] = useState<{ q: string; sources: readonly SourceView[] }>({ q: "", sources: [] });
  const q = typed.trim().replace(/^https?:\/\/(www\.)?/i, "");
  useEffect(() => {
    if (q.length < least) return undefined;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      const path = `/api/sources?limit=5&q=${encodeURIComponent(q.slice(0, 200))}`;
      void send<{ items: SourceView[] }>("GET", path, { signal: asking.signal }).then((answer) => {
        if (answer.ok && !asking.signal.aborted) setFound({ q, sources: answer.value.items });
      });
    }, rest);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [q]);
  return found.q === q && q.length >= least ? found.sources : [];
}
