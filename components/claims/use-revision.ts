"use client";
/** Saving over what others may have changed meanwhile: their version is fetched and shown, and nothing typed is lost. */
import { useState } from "react";
import { send } from "@/lib/http/client";

interface Revised {
  etag: string;
}

interface Revision<View> {
  /** What it says now by someone else's hand, once that is known to differ from what the form began with. */
  theirs: View | null;
  /** Saves; answers nothing when it was kept, else one sentence. */
  save: (method: "PUT" | "PATCH", body: object) => Promise<string | undefined>;
}

/** Saves to `path`. `etag` is of what the form began with; null where there was nothing yet. */
export function useRevision<View extends Revised>(path: string, etag: string | null): Revision<View> {
  const [first] = useState(etag);
  const [theirs, setTheirs] = useState<View | null>(null);
  const seen = theirs?.etag ?? first;
  const save = async (method: "PUT" | "PATCH", body: object) => {
    const answer = await send<View>(method, path, { body, ...(seen === null ? {} : { ifMatch: seen }) });
    if (answer.ok) return undefined;
    const { kind, sentence, fields } = answer.refusal;
    if (kind !== "stale" && kind !== "precondition-required") return withFields(sentence, fields);
    const now = await send<View>("GET", path);
    if (!now.ok) return now.refusal.sentence;
    setTheirs(now.value);
    return "Not saved yet: someone changed this meanwhile. Theirs is shown above, yours is kept. Save again to replace it.";
  };
  return { theirs, save };
}

/** A refusal with what is wrong in each field, in one line. */
export function withFields(
  sentence: string,
  fields: readonly { path: string; message: string }[] = [],
): string {
  if (fields.length === 0) return sentence;
  return `${sentence} ${fields.map(({ path, message }) => `${path} ${message}`).join("; ")}.`;
}
