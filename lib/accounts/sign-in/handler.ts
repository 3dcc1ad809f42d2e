/**
 * The routes of /api/auth: next-auth behind our own door. Limits, the origin of a change and what the browser is
 * told to refuse are held here as they are by route(); the pages that next-auth would show are ours.
 */
import { codeInPath } from "@/lib/groups/invitations/join-path";
import { withApiHeaders } from "@/lib/http/api-headers";
import { isSameOrigin } from "@/lib/http/origin";
import { answerFault } from "@/lib/http/fault";
import { problem } from "@/lib/http/problem";
import { refuse } from "@/lib/result";
import { takeFromLimit } from "@/lib/server/limits";
import { anonymous } from "../actor";
import { findByCookie } from "../queries";
import { answerAuth, answerRefusal, pathOn, redirect, type Recipient, signInPage } from "./answer";
import { cookiesOf, readFields } from "./asked";
import { listDemoPeople } from "./commands";
import { csrfPair } from "./csrf";
import { askNextAuth } from "./next-api";
import { type Attempt, authOptions } from "./options";
import { originOf } from "./origin";

export interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

const nothingHere = refuse("not-found", "There is nothing at this address.");
const foreign = refuse("forbidden", "This did not come from a page of this Lectern.");

/** Answers GET: who is signed in, what there is to sign in with, and the way back from a provider. */
export async function getAuth(request: Request, context: AuthContext): Promise<Response> {
  return await guarded(request, async () => {
    const { nextauth: path } = await context.params;
    const query = new URL(request.url).searchParams;
    const to: Recipient = { origin: originOf(request), isScript: false, next: nextOf(request) };
    switch (path[0]) {
      case "session":
        return await answerSession(request);
      case "signin":
      case "signout":
        return redirect(signInPage(to));
      case "error":
        return redirect(signInPage(to, "failed"));
      case "providers":
        return await answerProviders({ request, path, query: {}, fields: {}, to });
      case "csrf":
      case "callback":
        return await pass({ request, path, query: Object.fromEntries(query), fields: {}, to });
      case undefined:
      default:
        return problem(nothingHere.refusal);
    }
  });
}

/** Answers POST: signing in, by form or script, and signing out. */
export async function postAuth(request: Request, context: AuthContext): Promise<Response> {
  return await guarded(request, async () => {
    const { nextauth: path } = await context.params;
    if (!["signin", "callback", "signout"].includes(path[0] ?? "")) return problem(nothingHere.refusal);
    const isOurs = isSameOrigin(request);
    // With neither header no browser vouches for it, and next-auth's own token must.
    const isClaimed = request.headers.has("origin") || request.headers.has("sec-fetch-site");
    if (isClaimed && !isOurs) return problem(foreign.refusal);
    const body = await readFields(request);
    if (!body.ok) return problem(body.refusal);
    const { fields, isScript } = body.value;
    const origin = originOf(request);
    const to: Recipient = { origin, isScript, next: pathOn(origin, fields.callbackUrl) };
    return await pass({ request, path, query: {}, fields, to, isOurs });
  });
}

interface Passed {
  request: Request;
  path: string[];
  query: Record<string, string>;
  fields: Record<string, string>;
  to: Recipient;
  isOurs?: boolean;
}

/** Hands a request to next-auth, and its answer back in our words. */
async function pass({ request, path, query, fields, to, isOurs = false }: Passed): Promise<Response> {
  const attempt: Attempt = { request, invitation: codeInPath(to.next), refusal: null };
  const { host, protocol } = new URL(to.origin);
  const csrf = csrfPair(protocol === "https:");
  const answer = await askNextAuth(
    {
      method: request.method,
      path,
      query,
      body: { ...fields, callbackUrl: to.next, ...(isOurs ? { csrfToken: csrf.token } : {}) },
      cookies: { ...cookiesOf(request), ...(isOurs ? csrf.cookie : {}) },
      headers: { "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) },
    },
    authOptions(attempt),
  );
  return attempt.refusal ? await answerRefusal(attempt.refusal, to) : answerAuth(answer, to);
}

/** What there is to sign in with; the demonstration only for whom it has people. */
async function answerProviders(passed: Passed): Promise<Response> {
  const answer = await pass(passed);
  if ((await listDemoPeople(passed.request)).length > 0) return answer;
  const { demo: _demo, ...offered } = (await answer.json()) as Record<string, unknown>;
  return Response.json(offered, { headers: answer.headers });
}

/** Who the session cookie is of, in the shape of next-auth; `{}` when it is nobody's. */
async function answerSession(request: Request): Promise<Response> {
  const actor = await findByCookie(request.headers.get("cookie"));
  const body = actor.kind === "person" ? { user: { id: actor.id, name: actor.name } } : {};
  return Response.json(body, { headers: { "Cache-Control": "private, no-store" } });
}

/** Where the person was going: as the query says, or the cookie that next-auth kept it in meanwhile. */
function nextOf(request: Request): string {
  const kept = Object.entries(cookiesOf(request)).find(([name]) => name.endsWith("next-auth.callback-url"));
  const asked = new URL(request.url).searchParams.get("callbackUrl");
  return pathOn(originOf(request), asked ?? kept?.[1]);
}

async function guarded(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    const name = request.method === "GET" ? "read" : "write";
    const refusal = await takeFromLimit(name, anonymous, request);
    return withApiHeaders(refusal ? problem(refusal) : await answer(), request);
  } catch (error) {
    return answerFault(error, request);
  }
}
