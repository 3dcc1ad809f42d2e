"use client";
/** How far the work on a claim is: its own axis, never mixed with the verdict. */
import { useId } from "react";
import { announce } from "@/components/ui/toast-store";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import { progresses } from "./words";

type Progress = ClaimView["progress"];

interface ProgressChoiceProps {
  claim: ClaimView;
  onClaim: (claim: ClaimView) => void;
  onChange: (change: Partial<ClaimView>) => void;
}

/** Renders the choice in one line; it takes effect at once. */
export function ProgressChoice({ claim, onClaim, onChange }: ProgressChoiceProps) {
  const id = useId();
  const choices = choicesFor(claim);
  if (choices.length < 2) return null;
  const move = async (progress: Progress) => {
    onChange({ progress });
    const answer = await send<ClaimView>("PATCH", `/api/claims/${claim.id}`, {
      body: { progress },
      ifMatch: claim.etag,
    });
    if (answer.ok) {
      onClaim(answer.value);
      return;
    }
    onChange({ progress: claim.progress });
    announce(`Not moved. ${answer.refusal.sentence}`);
  };
  return (
    <span className="flex items-center gap-1.5">
      <label htmlFor={id}>Work:</label>
      <select
        id={id}
        className="rounded-md border border-edge bg-sheet px-1.5 py-0.5 text-ink pointer-coarse:min-h-11"
        value={claim.progress}
        onChange={(event) => void move(event.target.value as Progress)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {progresses[choice]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Up to the review anybody at work moves it; from the decision on, whoever decides. */
function choicesFor({ progress, can, decision }: ClaimView): Progress[] {
  const working: Progress[] = ["open", "in_progress", "in_review"];
  const done: Progress[] = decision ? ["decided", "published"] : [];
  if (can.decide) return [...working, ...done];
  return working.includes(progress) ? working : [progress];
}
