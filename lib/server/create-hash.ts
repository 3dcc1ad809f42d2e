/** Recognises a repeated create: what a resource was created from, as one hash. */
import { createHash } from "node:crypto";

/** JSON with its keys in order, so that equal values have equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * The SHA-256, in hexadecimal, of what a resource is created from. A create with an id that exists is a
 * retry when this hash and the creator are the same, else a conflict.
 */
export function createHashOf(input: object): string {
  return createHash("sha256").update(canonicalJson(input)).digest("hex");
}
