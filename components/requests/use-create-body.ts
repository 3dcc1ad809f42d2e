"use client";
/** What is sent to create something of a few choices, where what is sent holds more than was chosen, as the time it ends. */
import { useRef } from "react";
import { v7 as uuidv7 } from "uuid";

interface CreateBody<Choice, Body> {
  /** What to send: the same, with the same id, as long as the choice is, so that a retry makes nothing twice. */
  bodyFor: (choice: Choice) => Body & { id: string };
  /** Called once it is made: the same choice then makes another. */
  forget: () => void;
}

/** Keeps what `make` makes of a choice until the choice is another, or what was sent is made. */
export function useCreateBody<Choice extends object, Body extends object>(
  make: (choice: Choice) => Body,
): CreateBody<Choice, Body> {
  const last = useRef<{ json: string; body: Body & { id: string } } | null>(null);
  return {
    bodyFor: (choice) => {
      const json = JSON.stringify(choice);
      if (last.current?.json !== json) last.current = { json, body: { ...make(choice), id: uuidv7() } };
      return last.current.body;
    },
    forget: () => {
      last.current = null;
    },
  };
}
