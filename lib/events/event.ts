/**
 * An Event: one append-only record of who did what, when. It is the audit trail and the live feed.
 * Its type is the noun and what befell it; it carries ids, never content.
 */
type Noun =
  | "document"
  | "version"
  | "annotation"
  | "placement"
  | "claim"
  | "evidence"
  | "assessment"
  | "decision"
  | "comment"
  | "thread"
  | "group"
  | "invitation"
  | "membership"
  | "account"
  | "session"
  | "token";

type Fate =
  | "created"
  | "updated"
  | "deleted"
  | "restored"
  | "resolved"
  | "reopened"
  | "corrected"
  | "withdrawn"
  | "revoked"
  | "ended"
  | "linked"
  | "disabled"
  | "enabled";

export type EventType = `${Noun}.${Fate}`;

/** Every event that a document's live feed may tell, as the names of its server-sent events. */
export const feedEventTypes = [
  ...(["document", "annotation", "claim", "evidence", "comment"] as const).flatMap((noun) =>
    (["created", "updated", "deleted", "restored"] as const).map((fate): EventType => `${noun}.${fate}`),
  ),
  "version.created",
  "placement.updated",
  "placement.withdrawn",
  "assessment.created",
  "assessment.updated",
  "assessment.withdrawn",
  "decision.created",
  "decision.corrected",
  "thread.resolved",
  "thread.reopened",
] as const satisfies readonly EventType[];

/** The channel of the database's NOTIFY; its payload is the id of a document with something new. */
export const eventChannel = "lectern_events";

/** What befalls a row when `deletedAt` is among what changes: deleted, restored, or merely updated. */
export function fateOf(change: { deletedAt?: unknown }): "deleted" | "restored" | "updated" {
  if (change.deletedAt === undefined) return "updated";
  return change.deletedAt === null ? "restored" : "deleted";
}
