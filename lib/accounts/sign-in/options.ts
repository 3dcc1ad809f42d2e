/**
 * What next-auth is told: the ways to sign in, and that its cookie holds the id of a Session row and nothing
 * else. Made anew for each request, because the row tells where the sign-in came from.
 */
import type { NextAuthOptions, User } from "next-auth";
import type { Provider } from "next-auth/providers/index";
import { type Refusal, refuse, type Result } from "@/lib/result";
import { addressOf } from "@/lib/server/address";
import { log } from "@/lib/server/log";
import { knowByMailLink } from "../mail-links/commands";
import { cookieLifetime, sealingSecret } from "../session-cookie";
import { beginSession, endSession } from "../sessions/commands";
import { findByCookie } from "../queries";
import { type Known, knowByDemo, knowByPassword, knowByProvider } from "./commands";
import { wordOf } from "./faults";
import { externalProviders } from "./providers";

/** One try to sign in; `refusal` is why it failed, which next-auth has no words for. */
export interface Attempt {
  request: Request;
  /** The code of the invitation that the person was going to. */
  invitation: string | undefined;
  refusal: Refusal | null;
}

type Fields = Record<string, string> | undefined;

/** A way to sign in that is a form of ours. */
function formProvider(
  attempt: Attempt,
  id: string,
  know: (fields: Fields) => Promise<Result<Known>>,
): Provider {
  return {
    id,
    name: id,
    type: "credentials",
    credentials: {},
    authorize: async (fields: Fields) => judge(attempt, await know(fields)),
  };
}

function judge(attempt: Attempt, known: Result<Known>): User | null {
  if (known.ok) return { id: known.value.id, name: known.value.name };
  attempt.refusal = known.refusal;
  if (known.refusal.kind === "forbidden") {
    const address = addressOf(attempt.request.headers);
    log.warn({ reason: wordOf(known.refusal), address }, "a sign-in was refused");
  }
  return null;
}

function formProviders(attempt: Attempt): Provider[] {
  const { request, invitation } = attempt;
  const address = addressOf(request.headers);
  return [
    formProvider(attempt, "credentials", async (fields) => {
      const login = fields?.login ?? fields?.email ?? fields?.username ?? "";
      return await knowByPassword({ login, address }, fields?.password ?? "");
    }),
    formProvider(attempt, "demo", async (fields) => {
      return await knowByDemo(request, fields?.person ?? "");
    }),
    formProvider(attempt, "mail-link", async (fields) => {
      return await knowByMailLink(fields?.email ?? "", fields?.token ?? "", invitation);
    }),
  ];
}

/** The options of next-auth for one request. */
export function authOptions(attempt: Attempt): NextAuthOptions {
  const { request, invitation } = attempt;
  return {
    providers: [...formProviders(attempt), ...externalProviders()],
    secret: sealingSecret(),
    session: { strategy: "jwt", maxAge: cookieLifetime },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    logger: {
      // The log keeps no field named `code`: elsewhere that is what a provider hands out.
      error: (reason, metadata) => {
        log.warn({ reason, error: errorIn(metadata) }, "a sign-in failed");
        // On the way back something else went wrong; on the way there nothing but this can.
        if (reason === "SIGNIN_OAUTH_ERROR") attempt.refusal = unreachable(metadata);
      },
      warn: (code) => log.debug({ warning: code }, "next-auth warns"),
      debug: () => undefined,
    },
    callbacks: {
      signIn: async ({ user, account }) => {
        if (account?.type !== "oauth") return true;
        const known = judge(attempt, await knowByProvider(externalPerson(user, account), invitation));
        // The same object is handed to `jwt` below: from here on it is the person's own account.
        if (known) user.id = known.id;
        return known !== null;
      },
      jwt: async ({ token, user, trigger }) => (trigger ? { session: await begin(user.id, request) } : token),
    },
    events: {
      signOut: async () => {
        const actor = await findByCookie(request.headers.get("cookie"));
        if (actor.kind !== "person" || !("session" in actor.via)) return;
        await endSession(actor, { sessionId: actor.via.session });
      },
    },
  };
}

function externalPerson(user: User, account: { provider: string; providerAccountId: string }) {
  return {
    provider: account.provider,
    accountId: account.providerAccountId,
    name: user.name ?? "Someone",
    email: user.email ?? null,
  };
}

/** Begins a session, and ends the one the same browser had. */
async function begin(userId: string, request: Request): Promise<string> {
  const before = await findByCookie(request.headers.get("cookie"));
  if (before.kind === "person" && "session" in before.via) {
    await endSession(before, { sessionId: before.via.session });
  }
  const userAgent = request.headers.get("user-agent") ?? "";
  const address = addressOf(request.headers);
  log.info({ accountId: userId, address }, "signed in");
  return await beginSession(userId, { userAgent, address });
}

/** The refusal of a provider that did not answer, by the name that its button has. */
function unreachable(metadata: unknown): Refusal {
  const { providerId } = metadata as { providerId?: string };
  const name = externalProviders().find(({ id }) => id === providerId)?.name ?? "The provider";
  const sentence = `${name} could not be reached. Try again; if it stays, ask whoever runs this Lectern.`;
  return refuse("unreachable", sentence).refusal;
}

function errorIn(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
}
