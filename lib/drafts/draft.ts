/**
 * An unsent draft: what somebody typed into a field and has not sent, kept in their browser. A key says
 * whose it is, what it is about and which field; each open page keeps its own slot under that key, so
 * that two tabs never write over one another.
 */

/** How long a draft is kept after its last change, in milliseconds: 30 days. */
export const DRAFT_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** The most one draft may take, in UTF-16 code units of its JSON, so that one cannot crowd out the rest. */
export const DRAFT_SIZE_LIMIT = 400_000;

export interface DraftKey {
  /** Whose draft: pupils share computers, and none may meet another's words. */
  userId: string;
  /** What it is about, as `annotation:ID` or `document:ID:new-claim`. */
  subject: string;
  /** Which of the subject's fields, as `body` or `rationale`. */
  field: string;
}

/** A draft as found: where it is kept, and when it last changed (milliseconds since 1970). */
export interface Draft<T> {
  slot: string;
  savedAt: number;
  value: T;
}

/** What every draft's name begins with in the browser's storage. */
export const DRAFTS = "lectern:draft:";

/** Names the drafts of one person; with a subject and field, those of one field. Each part is escaped. */
export function draftPrefix({ userId, ...about }: { userId: string } & Partial<DraftKey>): string {
  const parts = [userId, about.subject, about.field].filter((part) => part !== undefined);
  return `${DRAFTS}${parts.map((part) => `${encodeURIComponent(part)}:`).join("")}`;
}

/** Writes a draft down; null when it is larger than a draft may be. */
export function serialiseDraft(draft: { savedAt: number; value: unknown }): string | null {
  const json = JSON.stringify({ savedAt: draft.savedAt, value: draft.value });
  return json.length <= DRAFT_SIZE_LIMIT ? json : null;
}

/** Reads back what `serialiseDraft` wrote; null when it is not that, or is older than a draft is kept. */
export function parseDraft(json: string, now: number): { savedAt: number; value: unknown } | null {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null || !("savedAt" in found) || !("value" in found))
    return null;
  if (typeof found.savedAt !== "number" || now - found.savedAt > DRAFT_LIFETIME) return null;
  return { savedAt: found.savedAt, value: found.value };
}
