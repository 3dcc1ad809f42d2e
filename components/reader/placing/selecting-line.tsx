"use client";
/** What to do while words are to be selected, beside what they are for, with how the keyboard does it, and the way out. */
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { endPlacing, keyboardWay } from "./place-by-hand";
import { useReaderStore } from "../reader-context";

/** Renders the line; the way of the keyboard where there is one to be expected. */
export function SelectingLine({ children }: { children: ReactNode }) {
  const store = useReaderStore();
  const [way] = useState(keyboardWay);
  return (
    <p className="mt-1 text-sm">
      {children} {way === "" ? null : <span className="text-ink-soft pointer-coarse:hidden">{way} </span>}
      <Button tone="quiet" size="small" onClick={() => endPlacing(store)}>
        Cancel
      </Button>
    </p>
  );
}
