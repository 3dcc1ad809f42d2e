/** For tests of accounts: requests as a browser sends them, and people who have signed in. */
import { v7 as uuidv7 } from "uuid";
import type { Known } from "./sign-in/commands";
import { makeAccount } from "./commands";
import { hashPassword } from "./password-hash";
import { sealSession, sessionCookieName } from "./session-cookie";
import { beginSession } from "./sessions/commands";

process.env.NEXTAUTH_SECRET ??= "a secret for tests, of more than 32 characters";

export const host = "lectern.test";
export const goodPassword = "three quiet herons";

interface Sent {
  method?: string;
  body?: object | URLSearchParams;
  cookie?: string;
  headers?: Record<string, string>;
}

/** A request as a page of ours sends it; `headers` has the last word. */
export function requestFor(path: string, { method, body, cookie, headers }: Sent = {}): Request {
  const isForm = body instanceof URLSearchParams;
  return new Request(`http://${host}${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      host,
      origin: `http://${host}`,
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
}

export interface Someone extends Known {
  email: string;
  username: string;
}

/** A person whose password is `goodPassword`. */
export async function someone(name = "Ada"): Promise<Someone> {
  const tail = uuidv7().slice(-12);
  const names = { email: `${tail}@lectern.test`, username: `u${tail}` };
  const made = await makeAccount({ name, ...names, passwordHash: await hashPassword(goodPassword) });
  if (!made.ok) throw new Error(made.refusal.sentence);
  return { id: made.value.id, name, ...names };
}

/** Signs a person in; answers the session's id and the Cookie header of their browser. */
export async function signedIn(person: Known): Promise<{ session: string; cookie: string }> {
  const session = await beginSession(person.id, { userAgent: "A test", address: "192.0.2.1" });
  return { session, cookie: `${sessionCookieName(false)}=${await sealSession(session)}` };
}

/** The parameters of a path, as Next hands them to a route. */
export function at(params?: Record<string, string>) {
  return { params: Promise.resolve(params) };
}
