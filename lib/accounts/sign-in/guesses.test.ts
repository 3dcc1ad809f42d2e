import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { countGuess, forgetGuesses, type Guess, guessesAllowed } from "./guesses";

/** One of many networks, of the addresses that are for examples (RFC 3849). Each test guesses at logins of its own. */
const network = (number: number) => `2001:db8:0:${number.toString(16)}::1`;

const passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$b25lIHBhc3N3b3Jk";

async function waitsAfter(count: number, guess: (index: number) => Guess) {
  const waits = [];
  for (let index = 0; index < count; index += 1) waits.push(await countGuess(guess(index)));
  return waits.filter((wait) => wait !== null).length;
}

it("an account is guessed at from many networks a hundred times, and then from none", async () => {
  const guess = (index: number) => ({ login: "many-networks", passwordHash, address: network(index) });
  expect(await waitsAfter(guessesAllowed.account, guess)).toBe(0);
  const wait = await countGuess(guess(guessesAllowed.account));
  expect(wait?.seconds).toBeGreaterThan(600);
  expect(wait?.seconds).toBeLessThanOrEqual(900);
  expect(await countGuess({ login: "another", passwordHash, address: network(0) })).toBeNull();
});

it("a network guesses at many accounts three hundred times, and then at none; others go on", async () => {
  const address = "192.0.2.1";
  const guess = (index: number) => ({ login: `one-network-${index}`, passwordHash, address });
  expect(await waitsAfter(guessesAllowed.network, guess)).toBe(0);
  expect((await countGuess(guess(guessesAllowed.network)))?.seconds).toBeGreaterThan(600);
  expect(await countGuess({ login: "one-network-0", passwordHash, address: "198.51.100.1" })).toBeNull();
});

it("an IPv6 subscriber is one network, whatever address of theirs is guessed from", async () => {
  const subscriber = { login: "subscriber", passwordHash };
  const guess = (index: number) => ({ ...subscriber, address: `2001:db8:ff:ff::${index + 1}` });
  expect(await waitsAfter(guessesAllowed.pair, guess)).toBe(0);
  const first = await countGuess(guess(guessesAllowed.pair));
  expect(first?.seconds).toBeGreaterThan(600);
  // Of those that are refused, the first one is told apart.
  expect([first?.isFirst, (await countGuess(guess(0)))?.isFirst]).toEqual([true, false]);
});

it("right passwords use nothing up, neither of the account's nor of the network's", async () => {
  const address = "203.0.113.1";
  for (let index = 0; index < guessesAllowed.network + 1; index += 1) {
    const guess = { login: "who-is-right", passwordHash, address };
    expect(await countGuess(guess)).toBeNull();
    await forgetGuesses(guess);
  }
});

it("wrong guesses at one password count for no other of the account, from wherever they came", async () => {
  const addresses = [network(1), network(2)];
  const guessAt = async (hash: string | null) =>
    await Promise.all(
      addresses.map((address) => countGuess({ login: "locked-out", passwordHash: hash, address })),
    );
  for (let index = 0; index < guessesAllowed.pair; index += 1) await guessAt(passwordHash);
  expect(await guessAt(passwordHash)).not.toContain(null);
  expect(await guessAt(`${passwordHash} of another`)).toEqual([null, null]);
  expect(await guessAt(null)).toEqual([null, null]);
});

it("the README says how many they are", () => {
  const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
  const { pair, account, network } = guessesAllowed;
  expect(readme).toContain(
    `Wrong passwords, in fifteen minutes: ${pair} for one account from one network, ` +
      `${account} for one account from everywhere, ${network} from one network for all accounts.`,
  );
});
