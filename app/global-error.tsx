"use client";
/** The last page left, when the root layout itself has failed: it needs nothing around it. */
import { FailedPage } from "@/components/requests/failed-page";
import "./globals.css";

interface FailureProps {
  error: Error & { digest?: string };
}

export default function GlobalFailure({ error }: FailureProps) {
  return (
    <html lang="en">
      <body>
        <title>Lectern could not be shown</title>
        <FailedPage title="Lectern could not be shown" error={error} retry={() => location.reload()} />
      </body>
    </html>
  );
}
