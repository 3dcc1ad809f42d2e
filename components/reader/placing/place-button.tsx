"use client";
/** The way to begin placing a passage by hand; once it is begun, what to do, and the way out. */
import { Button } from "@/components/ui/button";
import type { PassageView } from "@/lib/annotations/view";
import type { Mark } from "../mark";
import { beginPlacing } from "./place-by-hand";
import { useReader, useReaderStore } from "../reader-context";
import { SelectingLine } from "./selecting-line";

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
  if (isPlacing) return <SelectingLine>Now select where it belongs.</SelectingLine>;
  return (
    <Button
      tone="quiet"
      size="small"
      className={className}
      data-places={passage.id}
      onClick={() => beginPlacing(store, mark, passage)}
    >
      {label}
    </Button>
  );
}
