"use client";
/** Choosing, in a word or several, what is wrong with a claim. */
import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { reasonTags } from "@/lib/claims/assessments/reasons";
import { reasons } from "./words";

interface ReasonChoiceProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Renders the reason tags as boxes to tick. */
export function ReasonChoice({ chosen, onChange }: ReasonChoiceProps) {
  const toggle = (tag: string) =>
    onChange(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag]);
  return (
    <ChoiceGroup legend="What is wrong with it, if anything" several>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {reasonTags.map((tag) => (
          <Checkbox
            key={tag}
            label={reasons[tag]}
            checked={chosen.includes(tag)}
            onChange={() => toggle(tag)}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}
