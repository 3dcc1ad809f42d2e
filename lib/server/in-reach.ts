/** What a page asks the database for. In production an error page is told no more of its error than a number. */
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hereHeader } from "./here";
import { log } from "./log";
import { isOutOfReach } from "./out-of-reach";

/**
 * Milliseconds in which nobody asks again. A database that is frozen keeps whoever asks waiting for half a minute, and
 * Next asks several times for one page: for its title, and for the page that stands ready where nothing is found.
 */
const rest = 2000;

const held = globalThis as typeof globalThis & { lecternFailedAt?: number };

/** The answer. Goes to the page that says so where the database is out of reach, or was a moment ago. */
export async function inReach<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const path = (await headers()).get(hereHeader) ?? "/";
  if (Date.now() - (held.lecternFailedAt ?? 0) < rest) leave(path);
  try {
    return await ask();
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    held.lecternFailedAt = Date.now();
    log.error({ error, path: path.split("?")[0] }, "the database is out of reach");
    leave(path);
  }
}

function leave(path: string): never {
  redirect(`/unreachable?${new URLSearchParams({ next: path })}`);
}
