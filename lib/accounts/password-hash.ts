/**
 * Keeping passwords: argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet
 * recommends. The hash carries its own salt and parameters.
 */
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** In KiB; argon2id is the package's own default. */
const parameters = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashes a password. It is compared as NFC, so that it can be typed on any keyboard (RFC 8265, section 4.2). */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize("NFC"), parameters);
}

let decoy: Promise<string> | undefined;

/**
 * Tells whether a password is that of a hash. With null, for someone there is not or who has no password, it
 * takes the same time and says no, so that time does not tell who has an account.
 */
export async function isPasswordOf(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(18).toString("base64"));
  const matches = await verify(kept ?? (await decoy), password.normalize("NFC"));
  return matches && kept !== null;
}
