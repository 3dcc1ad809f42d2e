/** What a request is answered where something failed that nobody expected to. */
import { isOutOfReach } from "@/lib/server/out-of-reach";
import { log } from "@/lib/server/log";
import { refuse } from "@/lib/result";
import { withApiHeaders } from "./api-headers";
import { bugProblem, problem } from "./problem";

/** Seconds after which it is worth asking a database again that could not be reached. */
const soon = 5;

/** Writes the failure to the log, and makes its problem document: 503 where the database is out of reach, else 500 with a reference. */
export function answerFault(error: unknown, request: Request): Response {
  const path = new URL(request.url).pathname;
  const { method } = request;
  if (isOutOfReach(error)) {
    log.error({ error, method, path }, "the database is out of reach");
    const sentence =
      "The database of this Lectern cannot be reached. What you typed is kept; try again in a while.";
    return withApiHeaders(problem(refuse("unreachable", sentence, { retryAfter: soon }).refusal), request);
  }
  const reference = crypto.randomUUID();
  log.error({ error, reference, method, path }, "a bug");
  return withApiHeaders(bugProblem(reference), request);
}
