/**
 * route(): the one wrapper between a request and a command or query. It finds the actor, holds the limits,
 * checks the origin of a change, parses the input, calls, and turns the Result into a response. It decides
 * nothing about the subject: authorisation stands in the command itself.
 */
import type { z } from "zod";
import { type Actor, anonymous, idOf } from "@/lib/accounts/actor";
import { accept, type FieldError, type Result, refuse } from "@/lib/result";
import { findActor } from "@/lib/accounts/queries";
import { takeFromLimit } from "@/lib/server/limits";
import { inTurn } from "@/lib/server/turns";
import { withApiHeaders } from "./api-headers";
import { readJson } from "./body";
import { answerFault } from "./fault";
import { isSameOrigin } from "./origin";
import { problem } from "./problem";
import { readQuery } from "./query";
import { viewerHeader } from "./viewer";
import { mustHaveKeys, notKnown, unknownKeys } from "./unknown-keys";

type Command<Input, Output> = (actor: Actor, input: Input) => Result<Output> | Promise<Result<Output>>;

export interface RouteOptions<Output> {
  /** The status of a success; 200 when left out. A create that was a retry answers 200 whatever stands here. */
  status?: 200 | 201 | 202 | 204;
  /** Bytes the body may have; 256 KiB when left out. */
  bodyLimit?: number;
  /** Whether a change may be asked for by someone not signed in. */
  anonymous?: true;
  /** Which allowance it takes from; `read` for GET and `write` for changes when left out. Imports of one account take turns. */
  limit?: "read" | "write" | "import" | "export" | "credentials";
  /** Makes the response where it is not JSON, of one of `types`. */
  respond?: (value: Output, request: Request) => Response;
  /** The media types of a success that is not JSON, for the OpenAPI document. */
  types?: string[];
  /** The shape of a success, for the OpenAPI document. */
  answers?: z.ZodType;
  /** One line for the OpenAPI document. */
  summary: string;
}

export interface RouteContext {
  /** Next gives undefined at an address without parameters. */
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

export interface RouteHandler {
  (request: Request, context: RouteContext): Promise<Response>;
  /** What the OpenAPI document is made from. */
  described: { input: z.ZodType; options: RouteOptions<never> };
}

const defaultBodyLimit = 256 * 1024;

function isChange(request: Request): boolean {
  return request.method !== "GET" && request.method !== "HEAD";
}

/**
 * Finds who asks, and refuses who is not to be believed: a token that nobody has, a change from a foreign page, a page that
 * was made for somebody else.
 */
async function identify(request: Request): Promise<Result<Actor>> {
  const found = await findActor(request);
  if (!found.ok) return found;
  const actor = found.value;
  const bearsCookie = actor.kind === "anonymous" || "session" in actor.via;
  if (isChange(request) && bearsCookie && request.headers.has("cookie") && !isSameOrigin(request)) {
    return refuse("forbidden", "This change did not come from a page of this Lectern.");
  }
  const viewer = request.headers.get(viewerHeader);
  if (viewer !== null && bearsCookie && actor.kind === "person" && actor.id !== viewer) {
    return refuse(
      "unauthenticated",
      "Somebody else is signed in in this browser by now. What you typed is kept: sign them out, and in again as yourself.",
    );
  }
  return found;
}

/** Finds who asks, and refuses what no command should see: one not to be believed, too many requests. */
async function admit(request: Request, options: RouteOptions<never>): Promise<Result<Actor>> {
  const identified = await identify(request);
  // Who is not believed counts by the address alone: a foreign page shall not use up a person's own allowance.
  const actor = identified.ok ? identified.value : anonymous;
  const limited = await takeFromLimit(
    options.limit ?? (isChange(request) ? "write" : "read"),
    actor,
    request,
  );
  if (limited) return { ok: false, refusal: limited };
  if (!identified.ok) return identified;
  if (isChange(request) && actor.kind === "anonymous" && options.anonymous !== true) {
    return refuse("unauthenticated", "Sign in first.");
  }
  return accept(actor);
}

/** What a request brings, taken apart and together. */
interface Gathered {
  /** The query, the body and the path's parameters as one object; the path has the last word. */
  input: object;
  inBody: string[];
  inPath: object;
}

async function gather(request: Request, context: RouteContext, limit: number): Promise<Result<Gathered>> {
  const params = (await context.params) ?? {};
  const body = isChange(request) ? await readJson(request, limit) : accept({});
  if (!body.ok) return body;
  const query = isChange(request) ? accept({}) : readQuery(request.url);
  if (!query.ok) return query;
  const lastEventId = request.headers.get("last-event-id");
  const input = {
    ...query.value,
    ...(lastEventId === null ? {} : { lastEventId }),
    ...body.value,
    ...params,
    ifMatch: request.headers.get("if-match") ?? undefined,
    ifNoneMatch: request.headers.get("if-none-match") ?? undefined,
  };
  return accept({ input, inBody: Object.keys(body.value), inPath: params });
}

/** One fault as the fields it concerns: a key that is not known is named by its own path. */
function fieldErrorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: path === "" ? key : `${path}.${key}`,
    message: notKnown,
  }));
}

/** What is said of a field that was not sent; of one that was, its schema says it. */
const missing = "must be given";

/** Parses what was gathered. A path whose parameters are no ids is an address that does not exist. */
function parse<Input>(schema: z.ZodType<Input>, { input, inBody, inPath }: Gathered): Result<Input> {
  const parsed = schema.safeParse(input, {
    error: ({ input: sent }) => (sent === undefined ? missing : null),
  });
  const issues = parsed.error?.issues ?? [];
  if (issues.some((issue) => issue.path.length === 1 && String(issue.path[0]) in inPath)) {
    return refuse("not-found", "There is nothing at this address.");
  }
  const fields = [...issues.flatMap(fieldErrorsOf), ...unknownKeys(schema, inBody, inPath)];
  return parsed.success && fields.length === 0
    ? accept(parsed.data)
    : refuse("invalid", "Some of what was sent cannot be accepted.", { fields });
}

function answer<Output>(result: Result<Output>, request: Request, options: RouteOptions<Output>): Response {
  if (!result.ok) return problem(result.refusal);
  const { value } = result;
  if (options.respond) return options.respond(value, request);
  const headers: Record<string, string> = { "Cache-Control": "private, no-store" };
  if (typeof value === "object" && value !== null && "etag" in value) headers.ETag = String(value.etag);
  const status = result.existing ? 200 : (options.status ?? 200);
  if (status === 204) return new Response(null, { status, headers });
  return Response.json(value, { status, headers });
}

/** An answer to HEAD, which Next asks of GET: its body, which nobody will read, is ended. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}

/** Wires a schema, of an object, and a command (or query) into a route handler. */
export function route<Input, Output>(
  schema: z.ZodType<Input>,
  command: Command<Input, Output>,
  options: RouteOptions<Output>,
): RouteHandler {
  mustHaveKeys(schema);
  const respond = async (request: Request, context: RouteContext): Promise<Response> => {
    const actor = await admit(request, options);
    if (!actor.ok) return problem(actor.refusal);
    const gathered = await gather(request, context, options.bodyLimit ?? defaultBodyLimit);
    if (!gathered.ok) return problem(gathered.refusal);
    const input = parse(schema, gathered.value);
    if (!input.ok) return problem(input.refusal);
    const work = () => command(actor.value, input.value);
    const id = options.limit === "import" ? idOf(actor.value) : null;
    return answer(await (id === null ? work() : inTurn(id, work)), request, options);
  };
  const handle = async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      const response = withApiHeaders(await respond(request, context), request);
      return request.method === "HEAD" ? await withoutBody(response) : response;
    } catch (error) {
      return answerFault(error, request);
    }
  };
  return Object.assign(handle, { described: { input: schema, options } });
}
