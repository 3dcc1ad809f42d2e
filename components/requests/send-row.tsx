"use client";
/** What stands under a writing surface: send, cancel, what went wrong, and word of a long wait. */

import type { Sending } from "@/components/requests/use-sending";
import { Button } from "@/components/ui/button";

interface SendRowProps {
  sending: Omit<Sending, "send">;
  /** Gives the problem's words an id, for the surface to point to. */
  problemId: string;
  submitLabel: string;
  isBusy: boolean;
  onSubmit: () => void;
  onCancel: (() => void) | undefined;
}

/** Renders the row. The problem stands beside the button that met it, and is read out at once. */
export function SendRow({ sending, problemId, submitLabel, isBusy, onSubmit, onCancel }: SendRowProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Button
        tone="primary"
        busy={isBusy}
        title="Ctrl+Enter or ⌘Enter"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={onSubmit}
      >
        {submitLabel}
      </Button>
      {onCancel ? (
        <Button tone="quiet" aria-keyshortcuts="Escape" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
      <p role="status" className="text-sm text-ink-soft">
        {sending.isSlow ? "Still sending. What you wrote is kept." : null}
      </p>
      {sending.problem === null ? null : (
        <p id={problemId} role="alert" className="min-w-0 flex-1 basis-48 text-sm font-medium text-danger">
          {sending.problem}
        </p>
      )}
    </div>
  );
}
