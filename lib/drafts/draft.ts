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
  /** Whose draft: pupils share computers, and none may meet another's words. Empty for who has no account yet. */
  userId: string;
  /** What it is about, as `annotation:ID` or `document:ID:new-claim`. */
  subject: string;
  /** Which of the subject's fields, as `body` or `rationale`. */
  field: string;
}

/** A draft as it is written down. */
export interface KeptDraft<T> {
  /** When it last changed, in milliseconds since 1970. */
  savedAt: number;
  value: T;
  /** The ETag of what it is a change of; null where it changes nothing, or nobody noted it. */
  madeOn: string | null;
}

/** A draft as found, with the name under which it is kept. */
export interface Draft<T> extends KeptDraft<T> {
  slot: string;
}

/** A draft to be kept; what is new is made on nothing. */
export type DraftToKeep<T> = Omit<KeptDraft<T>, "madeOn"> & Partial<KeptDraft<T>>;

/** What every draft's name begins with in the browser's storage. */
export const DRAFTS = "lectern:draft:";

/** Names the drafts of one person; with a subject and field, those of one field. Each part is escaped. */
export function draftPrefix({ userId, ...about }: { userId: string } & Partial<DraftKey>): string {
  const parts = [userId, about.subject, about.field].filter((part) => part !== undefined);
  return `${DRAFTS}${parts.map((part) => `${encodeURIComponent(part)}:`).join("")}`;
}

/** Writes a draft down; null when it is larger than a draft may be. */
export function serialiseDraft({ savedAt, value, madeOn = null }: DraftToKeep<unknown>): string | null {
  const json = JSON.stringify({ savedAt, value, ...(madeOn === null ? {} : { madeOn }) });
  return json.length <= DRAFT_SIZE_LIMIT ? json : null;
}

/** Reads back what `serialiseDraft` wrote; null when it is not that, or is older than a draft is kept. */
export function parseDraft(json: string, now: number): KeptDraft<unknown> | null {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof found !== "object" || found === null || !("savedAt" in found) || !("value" in found))
    return null;
  if (typeof found.savedAt !== "number" || now - found.savedAt > DRAFT_LIFETIME) return null;
  const madeOn = "madeOn" in found && typeof found.madeOn === "string" ? found.madeOn : null;
  return { savedAt: found.savedAt, value: found.value, madeOn };
}
