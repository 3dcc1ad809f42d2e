/**
 * next-auth wants a token in the form that matches a cookie, which a form without JavaScript cannot have. Where
 * the browser itself vouches that a form is ours (see lib/http/origin.ts), we supply both.
 */
import { createHash, randomBytes } from "node:crypto";
import { sealingSecret } from "../session-cookie";

/** A token and its cookie, made as next-auth makes them. */
export function csrfPair(isSecure: boolean): { token: string; cookie: Record<string, string> } {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256")
    .update(token + sealingSecret())
    .digest("hex");
  const name = `${isSecure ? "__Host-" : ""}next-auth.csrf-token`;
  return { token, cookie: { [name]: `${token}|${hash}` } };
}
