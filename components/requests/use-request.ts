"use client";
/** One thing asked of the API at a time, and what comes of it: busy, slow, done, or refused whole and by field. */
import { useEffect, useRef, useState } from "react";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { fieldSentence } from "./field-sentence";

/** How long a wait may be before it is told, in milliseconds. */
const longWait = 1000;

export interface RequestState {
  isBusy: boolean;
  /** True once the wait has taken more than a second. */
  isSlow: boolean;
  /** Why the last one was refused; null when it was not. */
  refusal: Refusal | null;
  /** What is wrong with one field; null when nothing is. */
  errorOf: (name: string) => string | null;
  /** Asks, unless an answer is awaited. Answers the value, or null when it was refused or not asked. */
  ask: <Value>(work: () => Promise<Result<Value>>) => Promise<{ value: Value } | null>;
  /** Refuses before anything is asked, as for an empty field. */
  refuse: (refusal: Refusal) => void;
  /** Forgets the refusal, once what it was about has changed. */
  reset: () => void;
}

const lost = refuse("unreachable", "It could not be sent. What you wrote is kept: try again.");
const { refusal: backAgain } = refuse(
  "unreachable",
  "The connection is back: send it again. What you typed is kept.",
);

interface Asking extends Pick<RequestState, "isBusy" | "isSlow" | "refusal"> {
  /** Whether it was refused for want of a network. */
  isOffline: boolean;
}

const idle: Asking = { isBusy: false, isSlow: false, refusal: null, isOffline: false };

/** Follows the requests of one form or one row. Work that throws is told as a request that did not arrive. */
export function useRequest(): RequestState {
  const [{ isOffline, ...state }, setState] = useState(idle);
  const underWay = useRef(false);
  const { refusal } = state;

  useEffect(() => {
    if (!isOffline) return undefined;
    const onOnline = () => setState({ ...idle, refusal: backAgain });
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [isOffline]);

  async function ask<Value>(work: () => Promise<Result<Value>>): Promise<{ value: Value } | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setState({ ...idle, isBusy: true });
    const slow = setTimeout(() => setState((now) => ({ ...now, isSlow: now.isBusy })), longWait);
    const answer = await work().catch(() => lost);
    clearTimeout(slow);
    underWay.current = false;
    if (answer.ok) {
      setState(idle);
      return { value: answer.value };
    }
    const { refusal: refused } = answer;
    // A server on the same machine answers without a network, and what it said of the fields still holds with one.
    setState({ ...idle, refusal: refused, isOffline: refused.fields === undefined && !navigator.onLine });
    return null;
  }

  return {
    ...state,
    errorOf: (name) => {
      const message = refusal?.fields?.find(({ path }) => path === name)?.message ?? null;
      return message === null ? null : fieldSentence("This", message);
    },
    ask,
    refuse: (next) => setState({ ...idle, refusal: next }),
    reset: () => setState((now) => (now.refusal ? { ...now, refusal: null } : now)),
  };
}
