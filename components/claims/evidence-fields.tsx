"use client";
/** What a source says about a claim, and how far it is to be trusted here. */
import { Select, TextArea, TextField } from "@/components/ui/field";
import type { Relation, Tier } from "@/lib/claims/evidence/reliability";
import type { Stance } from "@/lib/claims/evidence/stance";
import type { EvidenceView } from "@/lib/claims/view";
import { accessedOf } from "./accessed";
import { itemOfValues, noSource, type SourceValues, valuesOfItem } from "./source-values";
import { relations, tiers } from "./words";

export interface EvidenceValues {
  source: SourceValues;
  /** When it was read, "2014", "2014-05" or "2014-05-27"; null while nobody said. */
  accessed: string | null;
  stance: Stance | "";
  quote: string;
  locator: string;
  note: string;
  tier: Tier | "";
  relation: Relation | "";
}

const noEvidence: EvidenceValues = {
  source: noSource,
  accessed: null,
  stance: "",
  quote: "",
  locator: "",
  note: "",
  tier: "",
  relation: "",
};

/** Fills the form from a piece of evidence; null is an empty form. */
export function valuesOfEvidence(evidence: EvidenceView | null): EvidenceValues {
  if (!evidence) return noEvidence;
  return {
    source: valuesOfItem(evidence.source),
    accessed: evidence.accessedAt ?? "",
    stance: evidence.stance,
    quote: evidence.quote ?? "",
    locator: evidence.locator ?? "",
    note: evidence.note ?? "",
    tier: evidence.tier ?? "",
    relation: evidence.relation ?? "",
  };
}

/** What is sent. A change says of an empty field that it is empty; a new piece leaves it out. */
export function evidenceBody(
  values: EvidenceValues,
  { isChange, today }: { isChange: boolean; today: string },
) {
  const { source, accessed: _, stance, ...rest } = values;
  const body: Record<string, unknown> = { stance, source: itemOfValues(source, accessedOf(values, today)) };
  for (const [name, value] of Object.entries(rest)) {
    if (value.trim() !== "") body[name] = value;
    else if (isChange) body[name] = null;
  }
  return body;
}

interface EvidenceFieldsProps {
  values: EvidenceValues;
  onChange: (change: Partial<EvidenceValues>) => void;
}

/** Renders the fields. */
export function EvidenceFields({ values, onChange }: EvidenceFieldsProps) {
  return (
    <>
      <TextArea
        label="The source’s own words"
        optional
        value={values.quote}
        onChange={(event) => onChange({ quote: event.target.value })}
      />
      <TextField
        label="Where in it"
        optional
        placeholder="p. 12, part III, 04:30"
        value={values.locator}
        onChange={(event) => onChange({ locator: event.target.value })}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-3">
        <Select
          label="Tier"
          help="Primary is the record itself, secondary reports on it, tertiary sums reports up."
          optional
          value={values.tier}
          onChange={(event) => onChange({ tier: event.target.value as EvidenceValues["tier"] })}
        >
          <Options words={tiers} />
        </Select>
        <Select
          label="To the claim’s subject"
          help="How near it stands to whom or what the claim is about."
          optional
          value={values.relation}
          onChange={(event) => onChange({ relation: event.target.value as EvidenceValues["relation"] })}
        >
          <Options words={relations} />
        </Select>
      </div>
      <TextArea
        label="Note"
        optional
        value={values.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
}

function Options({ words }: { words: Record<string, string> }) {
  return (
    <>
      <option value="">Not judged</option>
      {Object.entries(words).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </>
  );
}
