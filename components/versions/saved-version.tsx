"use client";
/** After a new version is saved: what it did, and where to go on. */
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { DocumentView } from "@/lib/documents/view";
import type { PlacementSummary } from "@/lib/placements/view";
import { PlacementReport } from "./placement-report";

interface SavedVersionProps {
  document: Pick<DocumentView, "id" | "lang" | "dir">;
  summary: PlacementSummary;
  /** Called to give it yet another text. */
  onAnother: () => void;
}

/** Renders the summary; its heading takes the focus, as the form that had it is gone. */
export function SavedVersion({ document, summary, onAnother }: SavedVersionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const number = summary.version?.number ?? 1;
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className="mb-3 font-serif text-lg font-medium">
        Version {number} is saved
      </h3>
      <PlacementReport summary={summary} lang={document.lang} dir={document.dir} />
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/documents/${document.id}`} tone="primary">
          Read it
        </LinkButton>
        {number > 1 ? (
          <LinkButton
            href={`/documents/${document.id}/compare?from=${String(number - 1)}&to=${String(number)}`}
          >
            See what changed
          </LinkButton>
        ) : null}
        <Button onClick={onAnother}>Give it another text</Button>
      </div>
    </div>
  );
}
