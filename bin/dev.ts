/** `npm run dev`: the same database as `npm start`, and Next's server that follows the sources as they change. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { explainIdle, readEnv } from "@/lib/server/env";
import { findAuthSecret, openDatabase } from "./database";
import { mayOfferDemo } from "./demo";
import { say } from "./say";

export async function main(): Promise<number> {
  const env = readEnv();
  for (const sentence of explainIdle(env)) say(sentence);
  const database = await openDatabase(env, { serve: true, say });
  try {
    // Signals of the terminal reach the child by itself; those sent to this process alone are passed on.
    const next = spawn(
      process.execPath,
      ["node_modules/next/dist/bin/next", "dev", "--hostname", env.host, "--port", String(env.port)],
      {
        stdio: "inherit",
        env: {
          ...process.env,
          NODE_ENV: "development",
          NEXT_TELEMETRY_DISABLED: "1",
          DATABASE_URL: database.url,
          NEXTAUTH_SECRET: await findAuthSecret(env),
          NEXTAUTH_URL: env.publicUrl ?? `http://${env.host}:${String(env.port)}`,
          LECTERN_DEMO: mayOfferDemo(env, database) ? "1" : "0",
        },
      },
    );
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => next.kill(signal));
    const [code] = (await once(next, "exit")) as [number | null];
    return code ?? 0;
  } finally {
    await database.release();
  }
}
