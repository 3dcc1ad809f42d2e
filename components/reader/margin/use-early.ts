/** What is typed of a note or a claim before its form has come. */
import { useState } from "react";
import type { EarlyWords, TypedWords } from "@/components/drafts/use-early-words";
import type { ReaderStore, Writing } from "../store";
import { hasKeptWords, keepEarly } from "../unfinished";

/** What stands in the field, and how to say what is typed into it. */
interface EarlyEntry {
  words: string;
  onWords: (typed: TypedWords) => void;
}

/**
 * Answers what the form is to take over, and the field's entry as long as the form has not. There is neither for what was
 * begun before, whose words are the form's to show. What is typed is kept at every keystroke, as a draft of the form's.
 */
export function useEarly(
  store: ReaderStore,
  writing: Writing,
): { early: EarlyWords | null; entry: EarlyEntry | null } {
  const [typed, setTyped] = useState<TypedWords | null>(null);
  const [isNew] = useState(() => !hasKeptWords(store, writing.id));
  const [isTaken, setIsTaken] = useState(false);
  if (!isNew) return { early: null, entry: null };
  const initial = writing.kind === "note" ? "" : writing.quote;
  const keep = (words: string) => keepEarly(store, writing, words === initial ? null : words);
  const onWords = (now: TypedWords) => {
    setTyped(now);
    keep(now.words);
  };
  const onTaken = () => {
    setIsTaken(true);
    keep(initial);
  };
  return {
    early: { typed, onTaken },
    entry: isTaken ? null : { words: typed?.words ?? initial, onWords },
  };
}
