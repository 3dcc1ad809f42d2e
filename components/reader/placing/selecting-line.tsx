"use client";
/** What to do while words are to be selected, beside what they are for, with how the keyboard does it, and the way out under it. */
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { endPlacing, keyboardWay } from "./place-by-hand";
import { useReaderStore } from "../reader-context";

/** Renders the line; the way of the keyboard where there is one to be expected. */
export function SelectingLine({ children }: { children: ReactNode }) {
  const store = useReaderStore();
  const [way] = useState(keyboardWay);
  return (
    <div className="mt-1 text-sm">
      <p className="text-pretty">
        {children} {way === "" ? null : <span className="text-ink-soft pointer-coarse:hidden">{way}</span>}
      </p>
      <Button tone="quiet" size="small" className="-ms-2" onClick={() => endPlacing(store)}>
        Cancel
      </Button>
    </div>
  );
}
