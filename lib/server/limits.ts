/**
 * How often anyone may ask. Each allowance is held for an account and for an address, in the memory of this
 * process. They are wide enough that a person, a class of 500 behind one address, or a script that imports a
 * day's work never meets them.
 */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Actor, idOf } from "@/lib/accounts/actor";
import { type Refusal, refuse } from "@/lib/result";
import { addressOf, networkOf } from "./address";
import { log } from "./log";
import { tooManySentence } from "@/lib/too-many";

export interface Allowance {
  /** The window, in seconds. */
  seconds: number;
  /** Requests in a window, for one account and for one address. */
  account: number;
  address: number;
}

export type AllowanceName = "read" | "write" | "import" | "export" | "credentials";

/** What everyone is allowed; documented in the README. */
export const allowances: Readonly<Record<AllowanceName, Allowance>> = {
  read: { seconds: 60, account: 3_000, address: 12_000 },
  write: { seconds: 60, account: 1_500, address: 6_000 },
  import: { seconds: 600, account: 300, address: 1_200 },
  export: { seconds: 600, account: 300, address: 1_200 },
  credentials: { seconds: 900, account: 30, address: 600 },
};

/** What is needed of a request: of a page's, Next tells no more. */
interface Asked {
  headers: Pick<Headers, "get">;
}

type Take = (name: AllowanceName, actor: Actor, asked: Asked) => Promise<Refusal | null>;

/** Counts requests against allowances of its own, from nothing; a test makes one with narrow ones. */
export function countAgainst(allowed: Readonly<Record<AllowanceName, Allowance>>): Take {
  const limiters = new Map(
    Object.entries(allowed).map(([name, { seconds, account, address }]) => [
      name,
      {
        account: new RateLimiterMemory({ points: account, duration: seconds }),
        address: new RateLimiterMemory({ points: address, duration: seconds }),
      },
    ]),
  );
  return async (name, actor, { headers }) => {
    const limiter = limiters.get(name);
    if (!limiter) throw new Error(`There is no allowance named ${name}.`);
    const id = idOf(actor);
    const network = networkOf(addressOf(headers));
    const wait =
      (id === null ? null : await consume(limiter.account, id)) ?? (await consume(limiter.address, network));
    if (wait?.isFirst)
      log.warn({ limit: name, accountId: id, network, seconds: wait.seconds }, "too many requests");
    return wait && tooMany(wait.seconds);
  };
}

/** That a key has no point left. */
export interface Wait {
  /** Until there is one again. */
  seconds: number;
  /** Whether this is the first to find none: the log tells of that one, or whoever goes on asking would fill it. */
  isFirst: boolean;
}

/** Takes one point of a key; answers null, or how long to wait. */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<Wait | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    return { seconds, isFirst: error.consumedPoints === limiter.points + 1 };
  }
}

/** The refusal of a request that came too soon, with the seconds to wait. */
function tooMany(seconds: number): Refusal {
  return refuse("too-many", tooManySentence(seconds), { retryAfter: seconds }).refusal;
}

// Route handlers and pages may be bundled apart, and must count together.
const held = globalThis as typeof globalThis & { lecternLimits?: Take };

/** Takes one request from an allowance of the actor's account and address. Answers null when it may go on. */
export const takeFromLimit: Take = async (name, actor, asked) => {
  held.lecternLimits ??= countAgainst(allowances);
  return await held.lecternLimits(name, actor, asked);
};
