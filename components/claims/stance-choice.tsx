"use client";
/** Choosing what a source does to a claim. */
import { useId } from "react";
import { ChoiceGroup } from "@/components/ui/choice";
import { type Stance, stanceLabels, stances } from "@/lib/claims/evidence/stance";
import { hueOfStance } from "./words";

interface StanceChoiceProps {
  value: Stance | "";
  onChange: (stance: Stance) => void;
  error: string | null;
}

/** Renders the four stances in a row. */
export function StanceChoice({ value, onChange, error }: StanceChoiceProps) {
  const name = useId();
  return (
    <ChoiceGroup legend="What it does to the claim" error={error}>
      <div className="flex flex-wrap gap-1.5">
        {stances.map((stance) => (
          <label
            key={stance}
            className="flex min-h-8 items-center rounded-md border border-edge px-2.5 font-medium text-hue has-checked:border-(--hue) has-checked:bg-[color-mix(in_oklab,var(--hue)_10%,transparent)] has-checked:shadow-[inset_0_0_0_1px_var(--hue)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:min-h-11"
            data-verdict={hueOfStance[stance]}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === stance}
              onChange={() => onChange(stance)}
            />
            {stanceLabels[stance]}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
