/** Turns: what takes the one thread for long is done for one account after the other, and once at a time for each. */

// Route handlers may be bundled apart, and must wait for each other.
const held = globalThis as typeof globalThis & { lecternTurns?: Map<string, Promise<unknown>> };

/**
 * Does some work when all that was begun before it under the same key is over, however it ended. Work of other keys, and
 * everyone's requests, come in between.
 */
export async function inTurn<Value>(key: string, work: () => Value | Promise<Value>): Promise<Value> {
  const turns = (held.lecternTurns ??= new Map<string, Promise<unknown>>());
  const before = turns.get(key) ?? Promise.resolve();
  const next = async () => {
    // Without it what waits here would follow at once, before anything else that has come in.
    await new Promise((resolve) => setImmediate(resolve));
    return work();
  };
  const mine = before.then(next, next);
  turns.set(key, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === mine) turns.delete(key);
  }
}
