/**
 * How often anyone may guess a password. Ten wrong ones for an account from one network, then a quarter of an
 * hour's wait there; wider ones for an account from everywhere and for a network against all accounts, so
 * that nobody can lock a person out from afar, and a class behind one address is not shut out by a few. What was
 * guessed at one password counts for no other: whoever has a new one comes in with it at once.
 */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { networkOf } from "@/lib/server/address";
import { consume, type Wait } from "@/lib/server/limits";

const seconds = 15 * 60;

/** Wrong guesses in a quarter of an hour. */
export const guessesAllowed = { pair: 10, account: 100, network: 300 } as const;

interface Guesses {
  pair: RateLimiterMemory;
  account: RateLimiterMemory;
  network: RateLimiterMemory;
}

const held = globalThis as typeof globalThis & { lecternGuesses?: Guesses };

function guesses(): Guesses {
  held.lecternGuesses ??= {
    pair: new RateLimiterMemory({ points: guessesAllowed.pair, duration: seconds }),
    account: new RateLimiterMemory({ points: guessesAllowed.account, duration: seconds }),
    network: new RateLimiterMemory({ points: guessesAllowed.network, duration: seconds }),
  };
  return held.lecternGuesses;
}

/** Whose password is guessed, which one, and the address of who guesses. */
export interface Guess {
  login: string;
  /** As it is kept; null where nobody has the login, or no password. */
  passwordHash: string | null;
  address: string;
}

function keysOf({ login, passwordHash, address }: Guess) {
  const network = networkOf(address);
  // The end of the hash is enough to tell a password from the one before.
  const account = `${login} ${passwordHash?.slice(-12) ?? ""}`;
  return { pair: `${network} ${account}`, account, network };
}

/** Counts a guess before it is tried, so that many at once count too. Answers null, or how long to wait. */
export async function countGuess(guess: Guess): Promise<Wait | null> {
  const keys = keysOf(guess);
  const { pair, account, network } = guesses();
  return (
    (await consume(pair, keys.pair)) ??
    (await consume(account, keys.account)) ??
    (await consume(network, keys.network))
  );
}

/** Takes a guess back that was right, and forgets the wrong ones before it from the same network. */
export async function forgetGuesses(guess: Guess): Promise<void> {
  const keys = keysOf(guess);
  const { pair, account, network } = guesses();
  await pair.delete(keys.pair);
  await account.reward(keys.account);
  await network.reward(keys.network);
}
