/** `npm start`: from a fresh clone, or after an update, to a page that answers. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { firstAdminLink, hasAccounts } from "@/lib/accounts/setup/commands";
import { db } from "@/lib/server/db";
import { type Env, explainIdle, readEnv } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { OperatorError } from "@/lib/server/operator-error";
import { addressesOf } from "@/lib/server/origin";
import { buildForProduction } from "./build";
import { findAuthSecret, openDatabase, type OpenDatabase } from "./database";
import { mayOfferDemo } from "./demo";
import { explainListenFailure, mustBeFree } from "./listening";
import { say } from "./say";

/** What the server tells us first: where it listens, or the code of the error that kept it from it. */
type Message = { address: string } | { failure: string };

/** What it tells us later, once, if ever: that a proxy of which no setting tells hands requests on to it. */
const unknownProxy =
  "Requests come through a proxy, and TRUST_PROXY is not set: all who come that way are limited as one address, and " +
  "the demonstration is not offered to them. Set TRUST_PROXY to how many proxies stand in front, and LECTERN_URL to " +
  "the address that people type.";

export async function main(): Promise<number> {
  const env = readEnv();
  for (const sentence of explainIdle(env)) say(sentence);
  await mustBeFree(env);
  const stop = stopRequest().signal;
  const code = await startAndServe(env, stop).catch((cause: unknown) => {
    // Whatever was broken off half-way is made anew by the next start.
    if (stop.aborted) return 0;
    throw cause;
  });
  say("Stopped.");
  return code;
}

async function startAndServe(env: Env, stop: AbortSignal): Promise<number> {
  const database = await openDatabase(env, { serve: true, say, signal: stop });
  try {
    await buildForProduction(say, stop);
    stop.throwIfAborted();
    return await serve(env, database, stop);
  } finally {
    await database.release();
  }
}

/** Serves until someone asks it to stop; answers the exit code. */
async function serve(env: Env, database: OpenDatabase, stop: AbortSignal): Promise<number> {
  const isDemo = mayOfferDemo(env, database);
  const server = fork("bin/serve.js", {
    execArgv: ["--no-deprecation"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: env.host,
      PORT: String(env.port),
      DATABASE_URL: database.url,
      NEXTAUTH_SECRET: await findAuthSecret(env),
      LECTERN_DEMO: isDemo ? "1" : "0",
    },
  });
  const ended = once(server, "exit");
  const message = (await Promise.race([once(server, "message"), ended]))[0] as Message | number | null;
  if (message === null || typeof message !== "object")
    throw new Error("The web server ended while it started.");
  if ("failure" in message) throw explainListenFailure(message.failure, env);
  server.once("message", () => log.warn(unknownProxy));
  const addresses = addressesOf(message.address);
  say(`Lectern is at ${addresses.join(" and ")} (Ctrl-C stops it).`);
  await offerFirstAdmin(addresses[0], { database, isDemo });

  const reason = await Promise.race([
    (stop.aborted ? Promise.resolve() : once(stop, "abort")).then(() => "asked" as const),
    ended.then(() => "ended" as const),
    database.lost.then(() => "database" as const),
  ]);
  await end(server);
  if (reason === "asked") return 0;
  throw new OperatorError(
    reason === "database"
      ? `The database stopped: see postgres.log in ${env.dataFolder}, and start Lectern again.`
      : "The web server ended by itself: see above for why, and start Lectern again.",
  );
}

/** Where nobody may sign in yet, whoever reads this terminal or its log may make the first administrator. */
async function offerFirstAdmin(
  address: string,
  { database, isDemo }: { database: OpenDatabase; isDemo: boolean },
): Promise<void> {
  process.env.DATABASE_URL = database.url;
  // The example's people need none; a database that was made where there was no demonstration has nobody.
  const path = isDemo && (await hasAccounts()) ? null : await firstAdminLink();
  await db.$disconnect();
  if (path) say(`It has no administrator yet. Whoever opens this within a day becomes it: ${address}${path}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  say("Stopping.");
  server.disconnect();
  await once(server, "exit");
}

/** Turns the first signal into a request; a second one ends the process at once, as is usual. */
function stopRequest(): AbortController {
  const request = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => request.abort());
  return request;
}
