"use client";
/** After a new version is saved: what it did, and where to go on. */
import { Arrival } from "@/components/ui/arrival";
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

/** Renders the summary, and the ways on. */
export function SavedVersion({ document, summary, onAnother }: SavedVersionProps) {
  const number = summary.version?.number ?? 1;
  return (
    <div>
      <Arrival level="h3">Version {number} is saved</Arrival>
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
