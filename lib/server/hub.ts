/**
 * The hub: one LISTEN connection for the process, fanned out in memory. Postgres tells which document has
 * something new; whoever listens to that document is woken and reads it for themselves. (A LISTEN for each
 * reader slows every commit: NOTIFY looks at all of them.)
 */
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { eventChannel } from "@/lib/events/event";
import { log } from "./log";

type Wake = () => void;

interface Hub {
  listeners: Map<string, Set<Wake>>;
}

const held = globalThis as typeof globalThis & { lecternHub?: Hub };

/** Milliseconds before a lost connection is made again: the first time, and at most. */
const patience = { first: 250, most: 10_000 };

/** Wakes `wake` whenever a document may have new events; answers the way to stop. */
export function listenTo(documentId: string, wake: Wake): () => void {
  const hub = (held.lecternHub ??= openHub());
  const listeners = hub.listeners.get(documentId) ?? new Set();
  hub.listeners.set(documentId, listeners.add(wake));
  return () => {
    listeners.delete(wake);
    if (listeners.size === 0) hub.listeners.delete(documentId);
  };
}

function openHub(): Hub {
  const hub: Hub = { listeners: new Map() };
  void keepListening(hub);
  return hub;
}

/** Listens, and again whenever the database goes away: soon at first, then ever later until it is back. */
async function keepListening(hub: Hub): Promise<never> {
  for (let delay = patience.first; ; delay = Math.min(delay * 2, patience.most)) {
    try {
      await listenUntilLost(hub, () => {
        delay = patience.first;
      });
    } catch (error) {
      log.warn({ error }, "the live feed lost the database; trying again");
    }
    await wait(delay, undefined, { ref: false });
  }
}

/** Listens on a connection of its own until that is lost, and throws why. Once it listens, everyone looks for what they missed. */
async function listenUntilLost(hub: Hub, onListening: () => void): Promise<never> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
  const lost = new Promise<never>((_resolve, reject) => client.on("error", reject));
  // It is waited for only once it listens; what is lost before that fails the waiting for that as well.
  lost.catch(() => undefined);
  try {
    await client.connect();
    client.on("notification", ({ payload }) => wakeAll(hub.listeners.get(payload ?? "")));
    await client.query(`LISTEN ${eventChannel}`);
    onListening();
    for (const listeners of hub.listeners.values()) wakeAll(listeners);
    return await lost;
  } finally {
    void client.end().catch(() => undefined);
  }
}

function wakeAll(listeners: Iterable<Wake> = []): void {
  for (const wake of listeners) wake();
}
