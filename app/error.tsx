"use client";
/** The page for a failure of ours, inside the shell. What was typed is kept in the browser as a draft. */
import { Bar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Mishap } from "@/components/ui/mishap";

interface FailureProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function Failure({ error, retry }: FailureProps) {
  return (
    <>
      <Bar />
      <Mishap
        title="This page could not be shown"
        reference={error.digest}
        actions={
          <>
            <Button tone="primary" onClick={() => retry()}>
              Try again
            </Button>
            <LinkButton href="/">Go to the library</LinkButton>
          </>
        }
      >
        <p>
          Something went wrong on our side. What you had saved is safe, and what you were typing is kept in
          this browser.
        </p>
        <p>Try again; if it happens a second time, give the reference below to whoever runs this site.</p>
      </Mishap>
    </>
  );
}
