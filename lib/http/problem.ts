/** Problem documents (RFC 9457): what a refusal looks like on the wire. */
import type { Refusal, RefusalKind } from "@/lib/result";
import { withApiHeaders } from "./api-headers";

export const statusOf: Record<RefusalKind, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  "unsupported-type": 415,
  malformed: 400,
  invalid: 422,
  "precondition-required": 428,
  "too-many": 429,
  unreachable: 503,
};

const titles: Record<RefusalKind, string> = {
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  "not-found": "Not found",
  "method-not-allowed": "Method not allowed",
  conflict: "Conflict",
  stale: "Changed since you read it",
  "too-large": "Too large",
  "unsupported-type": "Unsupported media type",
  malformed: "Malformed request",
  invalid: "Invalid input",
  "precondition-required": "If-Match is needed",
  "too-many": "Too many requests",
  unreachable: "Out of reach",
};

/** The problem document of a refusal, as the browser's client reads it. `errors` lists the invalid fields. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  kind: RefusalKind;
  errors?: { path: string; message: string }[];
}

/** A response of type application/problem+json for a refusal. */
export function problem(refusal: Refusal, headers: Record<string, string> = {}): Response {
  const body: Problem = {
    type: "about:blank",
    title: titles[refusal.kind],
    status: statusOf[refusal.kind],
    detail: refusal.sentence,
    kind: refusal.kind,
    ...(refusal.fields ? { errors: refusal.fields } : {}),
  };
  const response = new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(refusal.kind === "unauthenticated" ? { "WWW-Authenticate": 'Bearer realm="Lectern"' } : {}),
      ...(refusal.retryAfter === undefined ? {} : { "Retry-After": String(Math.ceil(refusal.retryAfter)) }),
      ...headers,
    },
  });
  return withApiHeaders(response);
}

/** The problem document for a bug: it tells the person nothing of the inside. */
export function bugProblem(reference: string): Response {
  const detail = `Something went wrong on our side, and nothing was changed. Try again; if it stays, report ${reference}.`;
  return new Response(JSON.stringify({ type: "about:blank", title: "Internal error", status: 500, detail }), {
    status: 500,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
