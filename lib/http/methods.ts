/**
 * The methods an address does not have: each answers 405 with Allow, as a problem document. OPTIONS tells those that it
 * has, where Next would tell all that there is a handler for.
 */
import { refuse } from "@/lib/result";
import { withApiHeaders } from "./api-headers";
import { problem } from "./problem";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];
type Handler = () => Response;

/** Handlers for OPTIONS and for every method but those named, to be exported beside them. */
export function allowOnly<Allowed extends Method>(
  ...allowed: Allowed[]
): Record<Exclude<Method, Allowed> | "OPTIONS", Handler> {
  const names: string[] = allowed.includes("GET" as Allowed) ? [...allowed, "HEAD"] : [...allowed];
  const headers = { Allow: [...names, "OPTIONS"].join(", ") };
  const tellMethods: Handler = () => withApiHeaders(new Response(null, { status: 204, headers }));
  const refuseMethod: Handler = () =>
    problem(refuse("method-not-allowed", `This address knows only ${allowed.join(", ")}.`).refusal, headers);
  const others = methods.filter((method) => !(allowed as Method[]).includes(method));
  const refused = others.map((method) => [method, refuseMethod]);
  return Object.fromEntries([...refused, ["OPTIONS", tellMethods]]) as ReturnType<typeof allowOnly<Allowed>>;
}
