"use client";
/** The way to begin placing a passage by hand; once it is begun, what to do, and the way out. */
import { Button } from "@/components/ui/button";
import type { PassageView } from "@/lib/annotations/view";
import { KeyboardWay } from "./keyboard-way";
import type { Mark } from "../mark";
import { beginPlacing, endPlacing } from "./place-by-hand";
import { useReader, useReaderStore } from "../reader-context";

interface PlaceButtonProps {
  mark: Mark;
  passage: PassageView;
  label: string;
  className?: string;
}

/** Renders the button, or what to do now. */
export function PlaceButton({ mark, passage, label, className = "" }: PlaceButtonProps) {
  const store = useReaderStore();
  const isPlacing = useReader(({ placing }) => placing?.passageId === passage.id);
  if (isPlacing) {
    return (
      <p className="mt-1 text-sm">
        Now select where it belongs. <KeyboardWay />
        <Button tone="quiet" size="small" onClick={() => endPlacing(store)}>
          Cancel
        </Button>
      </p>
    );
  }
  return (
    <Button
      tone="quiet"
      size="small"
      className={className}
      onClick={() => beginPlacing(store, mark, passage)}
    >
      {label}
    </Button>
  );
}
