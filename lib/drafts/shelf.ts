/**
 * The shelf on which drafts are kept: a browser's local storage, or anything of its shape. It may be
 * full or forbidden, so every touch of it answers rather than throws.
 */

import {
  type Draft,
  type DraftKey,
  DRAFTS,
  type DraftToKeep,
  draftPrefix,
  parseDraft,
  serialiseDraft,
} from "./draft";

export type Shelf = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** What values are looked for, at a moment in milliseconds since 1970. `complete` fills in what a value lacks. */
interface Wanted<T> {
  accepts: (value: unknown) => value is T;
  complete?: (value: T) => T;
  now: number;
}

/** Finds the drafts under a prefix whose value is of the wanted kind, newest first. */
export function findDrafts<T>(
  shelf: Shelf,
  prefix: string,
  { accepts, complete = (value) => value, now }: Wanted<T>,
): Draft<T>[] {
  const drafts: Draft<T>[] = [];
  for (const slot of namesOn(shelf, prefix)) {
    const draft = parseDraft(shelf.getItem(slot) ?? "", now);
    if (draft && accepts(draft.value)) drafts.push({ ...draft, slot, value: complete(draft.value) });
  }
  return drafts.sort((a, b) => b.savedAt - a.savedAt);
}

/** Puts a draft into its slot. False when it could not be kept: too large, no room, or no storage allowed. */
export function keepDraft(shelf: Shelf, draft: DraftToKeep<unknown> & { slot: string }): boolean {
  const json = serialiseDraft(draft);
  if (json === null) return false;
  try {
    shelf.setItem(draft.slot, json);
    return true;
  } catch {
    return false;
  }
}

/** Removes every draft that is too old or not readable, whosever it is. */
export function sweepDrafts(shelf: Shelf, now: number): void {
  for (const slot of namesOn(shelf, DRAFTS)) {
    if (!parseDraft(shelf.getItem(slot) ?? "", now)) shelf.removeItem(slot);
  }
}

/**
 * Removes every draft of one person and notes when, so that a page of theirs that is still open does
 * not put its draft back as it closes.
 */
export function forgetDraftsOn(shelf: Shelf, userId: string, now: number): void {
  removeDrafts(shelf, draftPrefix({ userId }));
  try {
    shelf.setItem(forgottenName(userId), String(now));
  } catch {
    // A shelf with no room for the note has none for a draft either.
  }
}

/** Says when a person's drafts were last forgotten, in milliseconds since 1970; 0 for never. */
export function forgottenAt(shelf: Shelf, userId: string): number {
  return Number(shelf.getItem(forgottenName(userId)) ?? 0);
}

/** Whether anything is kept under a prefix. */
export function hasDrafts(shelf: Shelf, prefix: string): boolean {
  return namesOn(shelf, prefix).length > 0;
}

/** Names the fields of a subject for which a draft is kept that can be read and is not too old. */
export function fieldsOn(shelf: Shelf, subject: Omit<DraftKey, "field">, now: number): string[] {
  const prefix = draftPrefix(subject);
  const kept = namesOn(shelf, prefix).filter((name) => parseDraft(shelf.getItem(name) ?? "", now));
  const fields = kept.map((name) => name.slice(prefix.length).split(":")[0] ?? "");
  return [...new Set(fields)].map(decodeURIComponent).sort();
}

/** Removes everything that is kept under a prefix. */
export function removeDrafts(shelf: Shelf, prefix: string): void {
  for (const slot of namesOn(shelf, prefix)) shelf.removeItem(slot);
}

function forgottenName(userId: string): string {
  return `lectern:drafts-forgotten:${encodeURIComponent(userId)}`;
}

function namesOn(shelf: Shelf, prefix: string): string[] {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  return names.filter((name): name is string => name?.startsWith(prefix) ?? false);
}
