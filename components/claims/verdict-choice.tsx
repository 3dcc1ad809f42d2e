"use client";
/** Choosing a verdict: five cards with sign and word, of which one is pressed. They are the system's own radio buttons. */
import { useId } from "react";
import { ChoiceGroup } from "@/components/ui/choice";
import { type Verdict, verdictLabel, verdicts } from "@/lib/claims/verdict";
import { VerdictShape } from "./verdict";

const meanings: Record<Verdict, string> = {
  supported: "The evidence bears it out",
  refuted: "The evidence says otherwise",
  conflicting_evidence: "Good sources disagree",
  not_enough_evidence: "Too little to tell",
  not_checkable: "An opinion, or beyond checking",
};

interface VerdictChoiceProps {
  value: Verdict | "";
  onChange: (verdict: Verdict) => void;
  error: string | null;
}

/** Renders the cards under the question. */
export function VerdictChoice({ value, onChange, error }: VerdictChoiceProps) {
  const name = useId();
  return (
    <ChoiceGroup legend="Verdict" error={error}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-1.5">
        {verdicts.map((verdict, place) => (
          <label
            key={verdict}
            className="flex gap-2 rounded-md border border-edge px-2.5 py-2 has-checked:border-(--hue) has-checked:bg-[color-mix(in_oklab,var(--hue)_10%,transparent)] has-checked:shadow-[inset_0_0_0_1px_var(--hue)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            data-verdict={verdict}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === verdict}
              // The button that opened the form is gone; the first question takes the keyboard's focus.
              autoFocus={value === "" ? place === 0 : value === verdict}
              onChange={() => onChange(verdict)}
            />
            <span className="mt-1">
              <VerdictShape verdict={verdict} />
            </span>
            <span>
              <span className="block font-semibold text-hue">{verdictLabel(verdict)}</span>
              <span className="block text-sm text-ink-soft">{meanings[verdict]}</span>
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
