/**
 * Signing in by a link sent to one's e-mail address. The link opens a page with a button, and only the button
 * uses it up: the scanners of mail servers open every link.
 */
import { codeInPath } from "@/lib/groups/invitations/join-path";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import { readEnv } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import type { Actor } from "../actor";
import type { MailLinkRequest } from "../input";
import { sameSitePath } from "../same-site-path";
import { hashOfSecret, newSecret } from "../secret-token";
import { type Known, knowByEmail } from "../sign-in/commands";
import { faults } from "../sign-in/faults";
import { isWelcome } from "../sign-up/commands";
import { sendMail } from "./send";

const linkLifetime = 15 * 60 * 1000;
/** Links that may be open for one address at once: nobody's mailbox is to be filled. */
const linksAllowed = 3;

function identifierOf(email: string): string {
  return `mail:${email}`;
}

/**
 * Sends a link to an address, if it may sign in. The answer is the same whether or not it may, and does not wait
 * for the mail: it tells nobody who has an account. Refuses `not-found` where no mail can be sent.
 */
export async function requestMailLink(_actor: Actor, input: MailLinkRequest): Promise<Result<null>> {
  const { mail, publicUrl } = readEnv();
  if (mail === null || publicUrl === null) return refuse("not-found", "This Lectern sends no mail.");
  const identifier = identifierOf(input.email);
  const now = new Date();
  await db.oneTimeToken.deleteMany({ where: { identifier, expiresAt: { lte: now } } });
  const user = await db.user.findUnique({ where: { email: input.email } });
  const next = sameSitePath(input.next);
  const mayComeIn = user ? user.disabledAt === null : await isWelcome(codeInPath(next));
  const open = await db.oneTimeToken.count({ where: { identifier } });
  if (!mayComeIn || open >= linksAllowed) return accept(null);
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + linkLifetime);
  await db.oneTimeToken.create({ data: { identifier, tokenHash: hashOfSecret(secret), expiresAt } });
  const query = new URLSearchParams({ email: input.email, token: secret, next });
  const link = new URL(`/sign-in/mail?${query}`, publicUrl);
  sendMail(mail, { to: input.email, ...signInMail(link) }).catch((error: unknown) => {
    log.error({ error }, "a sign-in link could not be sent");
  });
  return accept(null);
}

function signInMail(link: URL): { subject: string; text: string } {
  const lines = [
    `Open this link to sign in to Lectern at ${link.host}:`,
    link.href,
    "It works once, within 15 minutes. If you did not ask for it, do nothing: without the link nobody comes in.",
  ];
  return { subject: `Sign in to Lectern at ${link.host}`, text: `${lines.join("\n\n")}\n` };
}

/** Knows a person by the link that was sent to their address, and uses it up. */
export async function knowByMailLink(
  email: string,
  secret: string,
  invitation?: string,
): Promise<Result<Known>> {
  const identifier = identifierOf(email);
  const { count } = await db.oneTimeToken.deleteMany({
    where: { identifier, tokenHash: hashOfSecret(secret), expiresAt: { gt: new Date() } },
  });
  if (count === 0) return refuse("unauthenticated", faults.link);
  return await knowByEmail(email, invitation);
}
