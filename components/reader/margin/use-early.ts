/** What is typed of a note or a claim before its form has come. */
import { useState } from "react";
import { type EarlyWords, forgetEarly, keepEarly } from "@/components/drafts/early-words";
import { browserShelf } from "@/lib/drafts/browser";
import { draftPrefix } from "@/lib/drafts/draft";
import { hasDrafts } from "@/lib/drafts/shelf";
import type { ReaderStore, Writing } from "../store";
import { draftOf } from "../unfinished";

/**
 * Answers the key of the form's draft short of the field, what was typed early, and the field to type it in: none for what
 * was begun before, whose words are the form's to show.
 */
export function useEarly(store: ReaderStore, { kind, id, quote }: Writing) {
  const draft = draftOf(store, id);
  const [early, setEarly] = useState<EarlyWords | null>(null);
  const [isNew] = useState(() => {
    const shelf = browserShelf();
    return shelf === null || !hasDrafts(shelf, draftPrefix(draft));
  });
  const isNote = kind === "note";
  const initial = isNote ? "" : quote;
  const key = { ...draft, field: isNote ? "body" : "claim" };
  const onWords = (typed: EarlyWords) => {
    setEarly(typed);
    if (typed.words === initial) forgetEarly(key);
    else keepEarly(key, isNote ? typed.words : { statement: typed.words });
  };
  const said = isNote ? { label: "Note", placeholder: "What do you notice?" } : { label: "Claim" };
  return { draft, early, field: isNew ? { ...said, words: early?.words ?? initial, onWords } : null };
}
