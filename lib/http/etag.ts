/**
 * Strong entity tags over a resource's revision, and the preconditions made of them (RFC 9110, section 13).
 * Nothing is overwritten unseen: a change names the revision it was made on, or is refused.
 */
import { type Refusal, refuse } from "@/lib/result";

/** The refusal of a change made on what no longer stands, also of one that lost a race between check and writing. */
export const wasChanged = refuse(
  "stale",
  "This was changed since you read it. Read it again, then make your change.",
);

/** The strong ETag of a revision, or of the one value that something has; with its quotes. */
export function etagOf(revision: number | string): string {
  return `"${revision}"`;
}

/** Tells whether an If-Match header names this tag. Weak tags never match; `*` does not name what was seen. */
function names(header: string, etag: string): boolean {
  return header.split(",").some((candidate) => candidate.trim() === etag);
}

/**
 * Checks a change of a resource that exists, by its revision or the one value that it has. Answers null when it may
 * go on; refuses with `precondition-required` (428) without an If-Match that names a revision, `stale` (412) with
 * another one.
 */
export function refuseUnseen(ifMatch: string | undefined, revision: number | string): Refusal | null {
  if (ifMatch === undefined || ifMatch.trim() === "*") {
    return refuse("precondition-required", "Say which revision you saw: send its ETag in If-Match.").refusal;
  }
  if (!names(ifMatch, etagOf(revision))) {
    return wasChanged.refusal;
  }
  return null;
}

/**
 * Checks a PUT that makes or replaces, by its revision or the one value that it has, which is null where there is
 * nothing yet: then only an If-Match is stale. Replacing needs an If-Match that names what stands.
 */
export function refuseUnseenPut(
  headers: { ifMatch?: string | undefined; ifNoneMatch?: string | undefined },
  revision: number | string | null,
): Refusal | null {
  if (revision === null) {
    return headers.ifMatch === undefined
      ? null
      : refuse("stale", "What you saw is no longer there. Read it again.").refusal;
  }
  if (headers.ifNoneMatch?.trim() === "*") {
    return refuse("stale", "There is one already. Read it, then replace it with If-Match.").refusal;
  }
  return refuseUnseen(headers.ifMatch, revision);
}
