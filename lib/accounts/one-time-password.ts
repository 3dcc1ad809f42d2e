/** A password that is made up for someone, to be handed over once: easy to read out and to copy from a slip of paper. */
import { randomInt } from "node:crypto";

/** Without the digits and letters that are taken for each other: 0 and o, 1 and i and l, u and v. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";

/** A new password of three groups of four signs, 58 random bits. */
export function newOneTimePassword(): string {
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [four(), four(), four()].join("-");
}
