"use client";
/** A page that failed: why, what was kept, and another try, which waits until the server is known to answer. */
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Mishap } from "@/components/ui/mishap";
import { useIsOffline } from "@/components/ui/use-is-offline";

interface FailedPageProps {
  title: string;
  error: Error & { digest?: string };
  retry: () => void;
  /** Where else to go, as LinkButtons; offline they lead nowhere and are left out. */
  ways?: ReactNode;
}

/** Renders the page's main part. Once the connection is back it tries again by itself. */
export function FailedPage({ title, error, retry, ways }: FailedPageProps) {
  const isOffline = useIsOffline();
  const [asked, setAsked] = useState<"not" | "now" | "in vain">("not");
  const isPieceMissing = error.name === "ChunkLoadError";
  const tryAgain = async () => {
    // A page asked for in vain makes way for the browser's own, and what was typed on it goes out of sight.
    setAsked("now");
    const answers = await isAnswering();
    setAsked(answers ? "not" : "in vain");
    if (!answers) return;
    // A piece that was missing is not asked for again by drawing the page anew.
    if (isPieceMissing) window.location.reload();
    else retry();
  };
  useEffect(() => {
    const onOnline = () => void tryAgain();
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  });
  return (
    <Mishap
      title={title}
      reference={error.digest}
      actions={
        <>
          <Button tone="primary" busy={asked === "now"} onClick={() => void tryAgain()}>
            Try again
          </Button>
          {isOffline ? null : ways}
        </>
      }
    >
      <p>
        {isOffline
          ? "There is no connection."
          : isPieceMissing
            ? "A part of it could not be fetched."
            : "Something went wrong on our side."}{" "}
        What you had saved is safe, and what you were typing is kept in this browser.
      </p>
      <p>{isOffline ? "This page opens as soon as the connection is back." : adviceFor(error)}</p>
      <p role="status">{asked === "in vain" ? "The server does not answer yet." : null}</p>
    </Mishap>
  );
}

/** Asks the server plainly: this page comes along with every other one, and is to weigh little. */
async function isAnswering(): Promise<boolean> {
  try {
    return (await fetch("/api/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

function adviceFor({ digest }: FailedPageProps["error"]): string {
  const told = digest === undefined ? "tell whoever" : "give the reference below to whoever";
  return `Try again; if it happens a second time, ${told} runs this site.`;
}
