/** Calls a route handler as a client would, with no proxy and no server in the way. */
import type { Person } from "@/lib/accounts/actor";
import { aToken } from "../factories";

interface Call {
  /** Who calls, with an access token; nobody when left out. */
  as?: Person;
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The parameters of the path. */
  params?: Record<string, string>;
  /** What stands after the question mark. */
  query?: string;
  body?: unknown;
  ifMatch?: string;
}

interface Answer {
  status: number;
  etag: string | null;
  /** The JSON of the answer; null where it has no body. */
  body: unknown;
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Calls a handler. The body is typed by the caller, who knows what it asked for. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller alone knows what the address answers
export async function callRoute<Body = Record<string, unknown>>(
  handler: Handler,
  { as, method = "GET", params = {}, query = "", body, ifMatch }: Call,
): Promise<Answer & { body: Body }> {
  const headers = new Headers();
  if (as) headers.set("Authorization", `Bearer ${await aToken(as)}`);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (ifMatch !== undefined) headers.set("If-Match", ifMatch);
  const request = new Request(`http://lectern.test/?${query}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get("etag"),
    body: (text === "" ? null : JSON.parse(text)) as Body,
  };
}
