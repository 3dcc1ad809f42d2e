/**
 * The browser's client of the API. A problem document comes back as the refusal it was made from, and a network
 * that is not there as a refusal too, so that callers never catch. No schema is loaded to read an answer.
 */
import { accept, type FieldError, type Refusal, type RefusalKind, type Result, refuse } from "@/lib/result";
import { noteSession } from "./session-over";
import { viewerHeader, viewerOfPage } from "./viewer";

export interface SendOptions {
  /** Sent as JSON. */
  body?: object;
  /** The ETag of what is changed, as it was seen. */
  ifMatch?: string;
  /** Makes what is not there yet: refused where somebody made one meanwhile. */
  ifNoneMatch?: "*";
  /** Ends the wait; the answer is then as if there were no network. */
  signal?: AbortSignal;
}

const offline = refuse("unreachable", "You seem to be offline. What you typed is kept.");
const unreadable = refuse(
  "unreachable",
  "The server did not answer as it should. What you typed is kept; try again.",
);

/** Asks the API of this Lectern. The value is what the route answers, null for an answer without content. */
export async function send<Value>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  options: SendOptions = {},
): Promise<Result<Value>> {
  let response: Response;
  try {
    response = await fetch(path, requestOf(method, options));
  } catch {
    return offline;
  }
  try {
    if (!response.ok) {
      const refusal = refusalOf(await response.json(), response);
      // A wrong password is refused in the same way, by what signs in.
      if (refusal.kind === "unauthenticated" && !path.startsWith("/api/auth/")) noteSession({ isOver: true });
      return { ok: false, refusal };
    }
    if (method !== "GET") noteSession({ isOver: false });
    return accept((response.status === 204 ? null : await response.json()) as Value);
  } catch {
    return unreadable;
  }
}

function requestOf(method: string, { body, ifMatch, ifNoneMatch, signal }: SendOptions): RequestInit {
  const viewer = viewerOfPage();
  return {
    method,
    headers: {
      Accept: "application/json",
      ...(viewer === null ? {} : { [viewerHeader]: viewer }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(ifMatch === undefined ? {} : { "If-Match": ifMatch }),
      ...(ifNoneMatch === undefined ? {} : { "If-None-Match": ifNoneMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** Turns a problem document back into the refusal it was made from. */
function refusalOf(answer: unknown, response: Response): Refusal {
  const problem = answer as { kind?: RefusalKind; detail?: string; errors?: FieldError[] };
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    kind: problem.kind ?? "unreachable",
    sentence: problem.detail ?? unreadable.refusal.sentence,
    ...(problem.errors ? { fields: problem.errors } : {}),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  };
}
