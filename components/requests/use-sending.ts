"use client";
/** Sending what was written: a request whose outcome is told in one sentence, as a margin has no room for more. */
import { accept, refuse } from "@/lib/result";
import { type RequestState, useRequest } from "./use-request";

/** What a send answers: nothing when it succeeded, else one sentence for the person. */
export type Sent = Promise<string | undefined>;

/** What is said where a text was typed on while it was on its way. */
export const typedMeanwhile = "Saved, but without what you typed meanwhile, which is kept here.";

export interface Sending extends Pick<RequestState, "isBusy" | "isSlow"> {
  /** Why the last one failed; null when it did not. */
  problem: string | null;
  /** Sends, unless one is on its way; tells whether it succeeded. */
  send: (work: () => Sent) => Promise<boolean>;
}

/** Follows the sends of one text. */
export function useSending(): Sending {
  const { isBusy, isSlow, refusal, ask } = useRequest();
  async function send(work: () => Sent): Promise<boolean> {
    const answer = await ask(async () => {
      const problem = await work();
      return problem === undefined ? accept(null) : refuse("invalid", problem);
    });
    return answer !== null;
  }
  return { isBusy, isSlow, problem: refusal?.sentence ?? null, send };
}
