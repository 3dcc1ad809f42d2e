/** The methods an address does not have: each answers 405 with Allow, as a problem document. */
import { refuse } from "@/lib/result";
import { problem } from "./problem";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];
type Handler = () => Response;

/** Handlers for every method but those named, to be exported beside them. */
export function allowOnly<Allowed extends Method>(
  ...allowed: Allowed[]
): Record<Exclude<Method, Allowed>, Handler> {
  const names: string[] = allowed.includes("GET" as Allowed) ? [...allowed, "HEAD"] : [...allowed];
  const refuseMethod: Handler = () =>
    problem(refuse("method-not-allowed", `This address knows only ${allowed.join(", ")}.`).refusal, {
      Allow: [...names, "OPTIONS"].join(", "),
    });
  const others = methods.filter((method) => !(allowed as Method[]).includes(method));
  return Object.fromEntries(others.map((method) => [method, refuseMethod])) as Record<
    Exclude<Method, Allowed>,
    Handler
  >;
}
