/** Invitation codes: short enough to read out in a classroom, long enough that guessing is hopeless. */
import { randomInt } from "node:crypto";

/**
 * Of each few signs that look or sound alike at most one: 8 and no B, 5 and no S, 2 and no Z, 6 and no G, M and no N, and
 * neither 0 and O nor 1, I and L. Codes of earlier releases have them, and open what they did.
 */
const alphabet = "23456789CFHKMRTWXY";

const length = 12;

/** A new code of twelve signs, 50 random bits. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
