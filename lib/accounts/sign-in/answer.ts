/** What comes of a sign-in, as a response: data for a script, a page to go to for a form. */
import { problem, statusOf } from "@/lib/http/problem";
import type { Refusal } from "@/lib/result";
import { leadingPolicy } from "@/lib/server/security-headers";
import { sameSitePath } from "../same-site-path";
import { wordOf } from "./faults";
import type { AuthAnswer } from "./next-api";

/** For whom, and at which address, an answer is made. */
export interface Recipient {
  origin: string;
  isScript: boolean;
  /** The page to go to when all is well: a path. */
  next: string;
}

/** The path of a page of ours, given as a path or whole; `/` for any other place. */
export function pathOn(origin: string, place: string | null | undefined): string {
  return sameSitePath(place?.startsWith(`${origin}/`) ? place.slice(origin.length) : place);
}

/** The sign-in page, with what went wrong and where its reader was going. */
export function signInPage({ next }: Recipient, error?: string, wait?: number): string {
  const query = new URLSearchParams();
  if (next !== "/") query.set("next", next);
  if (error !== undefined) query.set("error", error);
  if (wait !== undefined) query.set("wait", String(wait));
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}

/** A refusal: a problem document whose `url`, as next-auth's own client reads it, is the page that explains it. */
export async function answerRefusal(refusal: Refusal, to: Recipient): Promise<Response> {
  const page = signInPage(to, wordOf(refusal), refusal.retryAfter);
  if (!to.isScript) return redirect(page);
  const refused = problem(refusal);
  const body = { ...((await refused.json()) as object), url: `${to.origin}${page}` };
  return new Response(JSON.stringify(body), { status: statusOf[refusal.kind], headers: refused.headers });
}

/** What next-auth answered. Its own pages are ours; an address of ours is sent as a path, whatever the proxies. */
export function answerAuth(answer: AuthAnswer, to: Recipient): Response {
  const location = answer.location ?? urlIn(answer.body);
  const response =
    location === null ? Response.json(answer.body, { status: answer.status }) : leadTo(location, to);
  for (const cookie of answer.cookies) response.headers.append("Set-Cookie", cookie);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

function leadTo(location: string, to: Recipient): Response {
  const isOurs = location.startsWith(`${to.origin}/`) || location === to.origin;
  const isFault = location.startsWith(`${to.origin}/api/auth/`) || location.startsWith("/sign-in");
  const place = isFault ? signInPage(to, "failed") : isOurs ? pathOn(to.origin, location) : location;
  if (to.isScript)
    return Response.json({ url: new URL(place, to.origin).href }, { status: isFault ? 401 : 200 });
  return isOurs || isFault ? redirect(place) : leave(place);
}

/** A page with one link: the policy of our pages lets no form lead to another host, not even by a redirect. */
function leave(location: string): Response {
  const href = location.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const { host } = new URL(location);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in</title><body><p><a href="${href}">Go on to ${host} to sign in</a></p></body></html>`;
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", [leadingPolicy.key]: leadingPolicy.value },
  });
}

/** A redirect that is followed with GET. */
export function redirect(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: {
      Location: path,
      "Cache-Control": "private, no-store",
      [leadingPolicy.key]: leadingPolicy.value,
    },
  });
}

function urlIn(body: unknown): string | null {
  const url = typeof body === "object" && body !== null && "url" in body ? body.url : null;
  return typeof url === "string" ? url : null;
}
