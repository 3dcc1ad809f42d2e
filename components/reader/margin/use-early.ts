/** What is typed of a note or a claim before its form has come. */
import { useState } from "react";
import type { EarlyWords } from "@/components/drafts/use-early-words";
import type { ReaderStore, Writing } from "../store";
import { hasKeptWords, keepEarly } from "../unfinished";

type Typed = Omit<EarlyWords, "forget">;

/**
 * Answers what was typed early, and how to say so: not at all for what was begun before, whose words are the form's to
 * show. It is kept at every keystroke, as a draft of the form's.
 */
export function useEarly(store: ReaderStore, writing: Writing) {
  const [early, setEarly] = useState<EarlyWords | null>(null);
  const [isNew] = useState(() => !hasKeptWords(store, writing.id));
  const initial = writing.kind === "note" ? "" : writing.quote;
  const keep = (words: string) => keepEarly(store, writing, words === initial ? null : words);
  const onWords = (typed: Typed) => {
    setEarly({ ...typed, forget: () => keep(initial) });
    keep(typed.words);
  };
  return { early, words: early?.words ?? initial, onWords: isNew ? onWords : null };
}
