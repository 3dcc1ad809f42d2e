"use client";
/** Saving over what others may have changed meanwhile: their version is fetched and shown, and nothing typed is lost. */
import { useState } from "react";
import type { UnsentDraft } from "@/components/drafts/use-draft";
import { says } from "@/components/requests/says";
import { send } from "@/lib/http/client";

interface Revised {
  etag: string;
}

interface Revision<View> {
  /** What it says now by someone else's hand, once that is known to differ from what the draft was made on. */
  theirs: View | null;
  /** Saves; answers nothing when it was kept, else one sentence. */
  save: (method: "PUT" | "PATCH", body: object) => Promise<string | undefined>;
}

/** What was found to stand there in place of what the draft was made on; a null view is nothing any more. */
interface Met<View> {
  view: View | null;
}

/**
 * Saves a draft to `path`, on the revision that it was made on. `onConflict` looks what a save was in conflict with,
 * and answers what to say of it, or nothing where the server said enough.
 */
export function useRevision<View extends Revised>(
  path: string,
  draft: Pick<UnsentDraft<never>, "madeOn" | "rebase">,
  onConflict?: () => Promise<string | undefined>,
): Revision<View> {
  const [met, setMet] = useState<Met<View> | null>(null);
  const seen = met ? (met.view?.etag ?? null) : draft.madeOn;
  const save = async (method: "PUT" | "PATCH", body: object) => {
    const answer = await send<View>(method, path, { body, ...(seen === null ? {} : { ifMatch: seen }) });
    const goOnFrom = (saved: View) => {
      setMet(null);
      draft.rebase(saved.etag);
    };
    if (answer.ok) {
      goOnFrom(answer.value);
      return undefined;
    }
    const { kind, sentence, fields } = answer.refusal;
    if (kind === "conflict") return (await onConflict?.()) ?? sentence;
    if (kind !== "stale" && kind !== "precondition-required") return withFields(sentence, fields);
    const now = await send<View>("GET", path);
    if (now.ok) {
      // Saved by this very draft, and only the answer was lost.
      if (says(now.value, wordsOf(body))) {
        goOnFrom(now.value);
        return undefined;
      }
      setMet({ view: now.value });
      return "Not saved yet: someone changed this meanwhile. Theirs is shown above, yours is kept. Save again to replace it.";
    }
    // What a PUT replaces can be made again by one; where more than that is gone, the next try says so.
    if (method === "PATCH" || now.refusal.kind !== "not-found") return now.refusal.sentence;
    setMet({ view: null });
    return "Not saved yet: what you changed was taken away meanwhile. Yours is kept. Save again to put it there.";
  };
  return { theirs: met?.view ?? null, save };
}

/** What is sent but for the claim's wording that it is about, which no view repeats. */
function wordsOf(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== "restatedAt"));
}

/** A refusal with what is wrong in each field, in one line. */
export function withFields(
  sentence: string,
  fields: readonly { path: string; message: string }[] = [],
): string {
  if (fields.length === 0) return sentence;
  return `${sentence} ${fields.map(({ path, message }) => `${path} ${message}`).join("; ")}.`;
}
