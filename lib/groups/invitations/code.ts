/** Invitation codes: short enough to read out in a classroom, long enough that guessing is hopeless. */
import { randomInt } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, which are misread. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const length = 10;

/** A new code of ten signs, 50 random bits. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
