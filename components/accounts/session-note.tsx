"use client";
/** Says, as long as it is so, that the session has ended meanwhile, and leads to signing in and back. */
import { StandingNote } from "@/components/ui/standing-note";
import { useIsOffline } from "@/components/ui/use-is-offline";
import { signInFromHere, useIsSessionOver } from "./use-is-session-over";

/** Renders the note. Without a network nobody can sign in, and the note of that stands in its place. */
export function SessionNote() {
  const isOver = useIsSessionOver();
  const isOffline = useIsOffline();
  return (
    <StandingNote>
      {isOver && !isOffline ? (
        <>
          You are signed out.{" "}
          <a className="pointer-events-auto font-semibold underline" href={signInFromHere()}>
            Sign in
          </a>{" "}
          to go on.
        </>
      ) : null}
    </StandingNote>
  );
}
