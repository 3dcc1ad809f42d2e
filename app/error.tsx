"use client";
/** The page for a failure, inside the shell. What was typed is kept in the browser as a draft. */
import { FailedPage } from "@/components/requests/failed-page";
import { Bar } from "@/components/ui/bar";
import { LinkButton } from "@/components/ui/link-button";

interface FailureProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function Failure({ error, retry }: FailureProps) {
  return (
    <>
      <Bar />
      <FailedPage
        title="This page could not be shown"
        error={error}
        retry={retry}
        ways={<LinkButton href="/">Go to the library</LinkButton>}
      />
    </>
  );
}
