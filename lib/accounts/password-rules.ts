/**
 * What a password must be: long enough, not one that everybody guesses first, not the person's own name.
 * No rules on its signs, after NIST SP 800-63B, section 3.1.1.2.
 */
import { commonPasswords } from "./common-passwords";

/** Unicode code points. */
export const passwordMinimum = 10;
/** Beyond this nobody types; hashing takes longer with length. */
export const passwordMaximum = 200;

/** What of a person a password may not merely repeat. */
export interface PasswordOwner {
  name?: string | undefined;
  email?: string | undefined;
  username?: string | undefined;
}

/** Says in one sentence what is wrong with a password; null when nothing is. */
export function faultInPassword(password: string, owner: PasswordOwner): string | null {
  const length = Array.from(password).length;
  if (length < passwordMinimum) return `Use at least ${passwordMinimum} characters.`;
  if (length > passwordMaximum) return `Use at most ${passwordMaximum} characters.`;
  if (new Set(password).size < 4) return "Use more than three different characters.";
  const bare = plain(password);
  if (commonPasswords.has(bare) || commonPasswords.has(bare.replace(/[\d\W_]+$/u, ""))) {
    return "This is one of the passwords that are tried first. Choose another.";
  }
  const own = [owner.name, owner.username, owner.email, owner.email?.split("@")[0]].map((part) =>
    plain(part ?? ""),
  );
  const rest = own.filter((part) => part.length >= 4).map((part) => bare.replace(part, ""));
  if (rest.some((left) => left !== bare && left.length < 6)) {
    return "This is little more than your name. Choose another.";
  }
  return null;
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
