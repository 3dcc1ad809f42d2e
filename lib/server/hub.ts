/**
 * The hub: one LISTEN connection for the process, fanned out in memory. Postgres tells which document has
 * something new; whoever listens to that document is woken and reads it for themselves. (A LISTEN for each
 * reader slows every commit: NOTIFY looks at all of them.)
 */
import pg from "pg";
import { eventChannel } from "@/lib/events/event";
import { log } from "./log";

type Wake = () => void;

interface Hub {
  listeners: Map<string, Set<Wake>>;
  connected: boolean;
}

const held = globalThis as typeof globalThis & { lecternHub?: Hub };

/** Wakes `wake` whenever a document may have new events; answers the way to stop. */
export function listenTo(documentId: string, wake: Wake): () => void {
  const hub = (held.lecternHub ??= { listeners: new Map(), connected: false });
  const listeners = hub.listeners.get(documentId) ?? new Set();
  hub.listeners.set(documentId, listeners.add(wake));
  if (!hub.connected) {
    hub.connected = true;
    void connect(hub, 250);
  }
  return () => {
    listeners.delete(wake);
    if (listeners.size === 0) hub.listeners.delete(documentId);
  };
}

/** Connects, and connects again when the database goes away; after each, everyone looks for what they missed. */
async function connect(hub: Hub, delay: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
  const retry = (error?: Error) => {
    client.removeAllListeners();
    client.on("error", () => undefined);
    void client.end().catch(() => undefined);
    if (error) log.warn({ error }, "the live feed lost the database; trying again");
    setTimeout(() => void connect(hub, Math.min(delay * 2, 10_000)), delay).unref();
  };
  client.once("error", retry);
  try {
    await client.connect();
    client.on("notification", ({ payload }) => {
      for (const wake of hub.listeners.get(payload ?? "") ?? []) wake();
    });
    await client.query(`LISTEN ${eventChannel}`);
    for (const listeners of hub.listeners.values()) for (const wake of listeners) wake();
  } catch (error) {
    retry(error instanceof Error ? error : new Error(String(error)));
  }
}
