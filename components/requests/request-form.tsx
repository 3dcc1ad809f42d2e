"use client";
/** A form that asks something of the API, and takes the keyboard to the first field that was refused. */
import { type ReactNode, useEffect, useRef } from "react";
import { focusFault } from "@/components/ui/focus-fault";
import type { RequestState } from "./use-request";

interface RequestFormProps {
  request: Pick<RequestState, "refusal">;
  onSubmit: () => void;
  children: ReactNode;
}

/** Renders the form; a SubmitButton in it sends it. What is wrong is said by the fields, not by the browser. */
export function RequestForm({ request: { refusal }, onSubmit, children }: RequestFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal) focusFault(form.current);
  }, [refusal]);
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
