"use client";
/** How far the work on a claim is: its own axis, never mixed with the verdict. */
import { InlineSelect } from "@/components/ui/inline-select";
import { isDecided, type Progress, progresses as stages } from "@/lib/claims/progress";
import type { ClaimView } from "@/lib/claims/view";
import { changeAtOnce, type ClaimTakers } from "./change-at-once";
import { progresses } from "./words";

interface ProgressChoiceProps extends ClaimTakers {
  claim: ClaimView;
}

/** Renders the choice in one line; it takes effect at once. */
export function ProgressChoice({ claim, ...takers }: ProgressChoiceProps) {
  const choices = choicesFor(claim);
  if (choices.length < 2) return null;
  const move = (progress: Progress) =>
    changeAtOnce(
      claim,
      {
        shown: { progress },
        before: { progress: claim.progress },
        sent: { progress },
        refusal: "Not moved.",
      },
      takers,
    );
  return (
    <InlineSelect
      label="Progress"
      value={claim.progress}
      onChange={(event) => void move(event.target.value as Progress)}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {progresses[choice]}
        </option>
      ))}
    </InlineSelect>
  );
}

/** Up to the review anybody at work moves it; from the decision on, whoever decides. */
function choicesFor({ progress, can, decision }: ClaimView): Progress[] {
  const working = stages.filter((stage) => !isDecided(stage));
  if (can.decide) return decision ? [...stages] : working;
  return working.includes(progress) ? working : [progress];
}
