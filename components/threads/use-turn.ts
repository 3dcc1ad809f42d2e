"use client";
/** Resolving a discussion and opening it again, with word of it, and without losing the keyboard. */
import { useLayoutEffect, useRef } from "react";
import { announce } from "@/components/ui/toast-store";
import { send } from "@/lib/http/client";
import { subjectPath, type ThreadSubject } from "./thread-requests";

export type Resolved = { at: string; by: { id: string; name: string } } | null;

/**
 * Answers how to turn it, and the refs of the two buttons that do, one in the other's place, and of the way in. The focus
 * that goes with the one that was pressed is given to the other, or where that is not there to the way in.
 */
export function useTurn(
  subject: ThreadSubject,
  resolved: Resolved,
  onChange: (change: { resolved: Resolved }) => void,
) {
  const button = useRef<HTMLButtonElement>(null);
  const wayIn = useRef<HTMLButtonElement>(null);
  const isTurning = useRef(false);
  const isResolved = resolved !== null;
  // At once: between the two no key may fall to the page.
  useLayoutEffect(() => {
    if (isTurning.current && document.activeElement === document.body) {
      (button.current ?? wayIn.current)?.focus();
    }
    isTurning.current = false;
  }, [isResolved]);

  async function turn(next: boolean) {
    // Before the request: the page's feed may tell of it before the answer does.
    isTurning.current = true;
    const path = `${subjectPath(subject)}/resolved`;
    const answer = await send<{ resolved: Resolved }>("PUT", path, { body: { resolved: next } });
    if (answer.ok) {
      onChange({ resolved: answer.value.resolved });
      announce(next ? "The discussion is resolved." : "The discussion is open again.");
    } else {
      isTurning.current = false;
      announce(answer.refusal.sentence);
    }
  }
  return { turn: (next: boolean) => void turn(next), button, wayIn };
}
