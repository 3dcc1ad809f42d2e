"use client";
/** Takes the keyboard to the first field that was refused, where its reason is read. */
import { type RefObject, useEffect, useRef } from "react";
import type { Refusal } from "@/lib/result";

/** The ref to put on the form that was refused; the focus moves each time a refusal comes. */
export function useFirstError(refusal: Refusal | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return form;
}
