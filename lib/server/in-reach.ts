/** What a page asks the database for. In production an error page is told no more of its error than a number. */
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hereHeader } from "./here";
import { log } from "./log";
import { isOutOfReach } from "./out-of-reach";

/** The answer. Goes to the page that says so where the database is out of reach. */
export async function inReach<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    const path = (await headers()).get(hereHeader) ?? "/";
    log.error({ error, path: path.split("?")[0] }, "the database is out of reach");
    redirect(`/unreachable?${new URLSearchParams({ next: path })}`);
  }
}
