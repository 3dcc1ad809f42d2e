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
  const user = await db.user.findUnique({ where: { email: input.email } });
  const next = sameSitePath(input.next);
  const mayComeIn = user ? user.disabledAt === null : await isWelcome(codeInPath(next));
  const secret = mayComeIn ? await openLink(identifierOf(input.email)) : null;
  if (secret === null) return accept(null);
  const query = new URLSearchParams({ email: input.email, token: secret, next });
  const link = new URL(`/sign-in/mail?${query}`, publicUrl);
  sendMail(mail, { to: input.email, ...signInMail(link) }).catch((error: unknown) => {
    log.error({ error }, "a sign-in link could not be sent");
  });
  return accept(null);
}

/**
 * Opens another link for an address and answers its secret; null where there are as many as may be. Whoever asks for the
 * same address at the same time waits, for both would find that there is room. What is too old to open anything goes.
 */
async function openLink(identifier: string): Promise<string | null> {
  const now = Date.now();
  await db.oneTimeToken.deleteMany({ where: { expiresAt: { lte: new Date(now) } } });
  const secret = newSecret();
  const data = { identifier, tokenHash: hashOfSecret(secret), expiresAt: new Date(now + linkLifetime) };
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${identifier}, 0))`;
    if ((await tx.oneTimeToken.count({ where: { identifier } })) >= linksAllowed) return null;
    await tx.oneTimeToken.create({ data });
    return secret;
  });
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
