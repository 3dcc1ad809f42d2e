/**
 * A result: what a command or query answers. An expected failure is a value, a Refusal, that the
 * HTTP layer turns into a problem document; only bugs throw.
 */

/** Why something was refused; each kind has one HTTP status (see lib/http/problem.ts). */
export type RefusalKind =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "method-not-allowed"
  | "conflict"
  | "precondition-required"
  | "stale"
  | "invalid"
  | "too-large"
  | "unsupported-type"
  | "malformed"
  | "too-many"
  /** The answer never came, or cannot be read: said by the browser's client, and of a provider that signs people in. */
  | "unreachable";

/** One field of the input that could not be accepted: `path` in dotted form, "" for the whole. */
export interface FieldError {
  path: string;
  message: string;
}

export interface Refusal {
  kind: RefusalKind;
  /** One sentence for a person: what happened, and what to do. */
  sentence: string;
  fields?: FieldError[];
  /** Seconds until it is worth trying again; for `too-many`, and for `unreachable` where the server says so. */
  retryAfter?: number;
}

/** `existing` tells a create that found its own earlier success (a retry) from one that wrote. */
export type Success<T> = { ok: true; value: T; existing?: true };
export type Result<T> = Success<T> | { ok: false; refusal: Refusal };

/** Accepts, with what was asked for. */
export function accept<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** Accepts a create whose resource an earlier, identical request already made. */
export function acceptExisting<T>(value: T): Success<T> {
  return { ok: true, value, existing: true };
}

/** Refuses, with one sentence for a person. */
export function refuse(
  kind: RefusalKind,
  sentence: string,
  more?: { fields?: FieldError[]; retryAfter?: number },
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { kind, sentence, ...more } };
}
