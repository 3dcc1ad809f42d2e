"use client";
/** Sending what was written: one at a time, with word of a long wait and of a failure. */

import { useRef, useState } from "react";

/** How long a wait may be before it is told, in milliseconds. */
const LONG_WAIT = 1000;

/** What a send answers: nothing when it succeeded, else one sentence for the person. */
export type Sent = Promise<string | undefined> | Promise<void>;

export interface Sending {
  isSending: boolean;
  /** True once a send has taken more than a second. */
  isSlow: boolean;
  /** Why the last one failed; null when it did not. */
  problem: string | null;
  /** Sends, unless one is on its way; tells whether it succeeded. */
  send: (work: () => Sent) => Promise<boolean>;
}

const IDLE = { isSending: false, isSlow: false, problem: null };

/** Follows the sends of one form. A send that throws is told as one that did not arrive. */
export function useSending(): Sending {
  const [state, setState] = useState<Omit<Sending, "send">>(IDLE);

  // Two presses within one render must not send twice.
  const underWay = useRef(false);

  async function send(work: () => Sent): Promise<boolean> {
    if (underWay.current) return false;
    underWay.current = true;
    setState({ ...IDLE, isSending: true });
    const slow = setTimeout(() => {
      setState((now) => ({ ...now, isSlow: now.isSending }));
    }, LONG_WAIT);
    const problem = await outcomeOf(work);
    clearTimeout(slow);
    underWay.current = false;
    setState({ ...IDLE, problem });
    return problem === null;
  }

  return { ...state, send };
}

async function outcomeOf(work: () => Sent): Promise<string | null> {
  try {
    return (await work()) ?? null;
  } catch {
    return "It could not be sent. What you wrote is kept: try again.";
  }
}
