"use client";
/** One of a list, in a line of text: the label before it, and no more. It takes effect at once. */
import { type ComponentPropsWithoutRef, useId } from "react";
import { useTypedEarly } from "./use-typed-early";

interface InlineSelectProps extends ComponentPropsWithoutRef<"select"> {
  label: string;
}

/** Renders the choice, whose list is given as option elements. */
export function InlineSelect({ label, ...select }: InlineSelectProps) {
  const made = useId();
  const id = select.id ?? made;
  const field = useTypedEarly(select);
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <label htmlFor={id}>{label}</label>
      <select {...select} ref={field} id={id} className="control control-inline" />
    </span>
  );
}
