/**
 * The session cookie, in next-auth's own name and sealing (an encrypted JWT). It carries the id of a Session
 * row and nothing else: whether that session still holds is asked of the row at every request.
 */
import { decode, encode } from "next-auth/jwt";

const plainName = "next-auth.session-token";
const secureName = `__Secure-${plainName}`;

/** Seconds a browser keeps the cookie. The row expires sooner where nobody uses it (see sessions/lifetime.ts). */
export const cookieLifetime = 365 * 24 * 60 * 60;

/** The cookie's name; over https it has the prefix that a browser takes from https alone. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? secureName : plainName;
}

/** The key the cookie is sealed with. The launcher makes one where NEXTAUTH_SECRET is not set. */
export function sealingSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  return secret;
}

/** The value of the cookie for a session. */
export async function sealSession(sessionId: string): Promise<string> {
  return await encode({ token: { session: sessionId }, secret: sealingSecret(), maxAge: cookieLifetime });
}

/** The id of the session a cookie's value was sealed for; null when it is not of our making, or too old. */
export async function openSession(value: string): Promise<string | null> {
  try {
    const content = await decode({ token: value, secret: sealingSecret() });
    return typeof content?.session === "string" ? content.session : null;
  } catch {
    return null;
  }
}

/** The value of the session cookie in a Cookie header; null when it holds none. */
export function findSessionCookie(header: string | null): string | null {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(";") ?? []) {
    const equals = pair.indexOf("=");
    if (equals > 0) cookies.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  return cookies.get(secureName) ?? cookies.get(plainName) ?? null;
}
