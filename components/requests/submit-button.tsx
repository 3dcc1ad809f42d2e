"use client";
/** The button that sends a form which only a script can send. */
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { useIsAlive } from "@/components/ui/use-is-alive";

/**
 * Renders the button. Until the page is alive neither it nor the Enter key sends the form: the browser would send it
 * to nowhere and load the page anew, without what was typed.
 */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "disabled" | "onClick">) {
  const isAlive = useIsAlive();
  return <Button {...props} type="submit" disabled={!isAlive} />;
}
