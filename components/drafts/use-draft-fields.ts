"use client";
/** Which fields of a thing somebody began to write in and left, so that what leads to them can say so. */
import { useMemo, useSyncExternalStore } from "react";
import { browserShelf } from "@/lib/drafts/browser";
import { fieldsOn } from "@/lib/drafts/shelf";
import { onDraftNews } from "./draft-news";

/**
 * The fields of a subject for which this browser keeps a draft that would open; none on the server and for nobody. Of
 * what is being typed it hears once its field closes.
 */
export function useDraftFields(userId: string | undefined, subject: string): ReadonlySet<string> {
  const { read, subscribe } = useMemo(() => keptFields(userId, subject), [userId, subject]);
  // A text is the same as another of the same letters, as React asks of what it is told twice.
  const fields = useSyncExternalStore(subscribe, read, () => "");
  return useMemo(() => new Set(fields === "" ? [] : fields.split("\n")), [fields]);
}

/** Reads what is kept, again only after word that it has changed: there are many cards, and they are drawn often. */
function keptFields(userId: string | undefined, subject: string) {
  let known: string | null = null;
  const find = () => {
    const shelf = userId === undefined ? null : browserShelf();
    return shelf && userId !== undefined ? fieldsOn(shelf, { userId, subject }, Date.now()).join("\n") : "";
  };
  return {
    read: () => (known ??= find()),
    subscribe: (listener: () => void) => {
      // There may have been word since it was first drawn.
      known = null;
      return onDraftNews(() => {
        known = null;
        listener();
      });
    },
  };
}

/** The word for what leads to a field, and whether something waits there. */
export function draftLabel(label: string, hasDraft: boolean): string {
  return hasDraft ? `${label} · draft` : label;
}
