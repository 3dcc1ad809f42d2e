/**
 * Secrets that are shown or sent once and kept as a hash: access tokens, mail links, the first administrator's
 * link. Each has 256 random bits, so that one round of SHA-256 is enough and they can be found by their hash.
 */
import { createHash, randomBytes } from "node:crypto";

/** What every access token begins with, so that people and secret scanners know one when they see it. */
export const accessTokenPrefix = "lectern_";

/** A new secret of 43 URL-safe characters, after a prefix. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** The hash a secret is kept and found by: SHA-256, hexadecimal. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
