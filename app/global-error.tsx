"use client";
/** The last page left, when the root layout itself has failed: it leans on nothing but the stylesheet. */
import { Button } from "@/components/ui/button";
import { Mishap } from "@/components/ui/mishap";
import "./globals.css";

interface FailureProps {
  error: Error & { digest?: string };
}

export default function GlobalFailure({ error }: FailureProps) {
  return (
    <html lang="en">
      <body>
        <title>Lectern could not be shown</title>
        <Mishap
          title="Lectern could not be shown"
          reference={error.digest}
          actions={
            <Button tone="primary" onClick={() => location.reload()}>
              Load the page again
            </Button>
          }
        >
          <p>
            Something went wrong on our side. What you had saved is safe, and what you were typing is kept in
            this browser.
          </p>
          <p>
            Load the page again; if it happens a second time, give the reference below to whoever runs this
            site.
          </p>
        </Mishap>
      </body>
    </html>
  );
}
