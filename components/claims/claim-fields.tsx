"use client";
/** What a claim says: the statement, what kind of claim it is, who makes it. */
import { Select, TextArea, TextField } from "@/components/ui/field";
import type { ClaimType } from "@/lib/claims/claim-type";
import type { ClaimView } from "@/lib/claims/view";
import { claimTypes } from "./words";
import type { Objection } from "./work-form";

export interface ClaimValues {
  statement: string;
  type: ClaimType | "";
  speaker: string;
}

/** What a claim says, as it is sent. */
export type ClaimSaid = Pick<ClaimView, "statement" | "type" | "speaker">;

interface ClaimFieldsProps {
  values: ClaimValues;
  /** What is wrong with the statement. */
  error: string | null;
  onChange: (change: Partial<ClaimValues>) => void;
  /** Whether the statement takes the focus when the form opens. */
  autoFocus?: boolean;
}

/** Renders the three fields. */
export function ClaimFields({ values, error, onChange, autoFocus = false }: ClaimFieldsProps) {
  return (
    <>
      <TextArea
        label="Claim"
        help="One sentence that can be borne out or not."
        autoFocus={autoFocus}
        error={error}
        value={values.statement}
        onChange={(event) => onChange({ statement: event.target.value })}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-3">
        <Select
          label="Type"
          optional
          value={values.type}
          onChange={(event) => onChange({ type: event.target.value as ClaimValues["type"] })}
        >
          <option value="">Not said</option>
          {Object.entries(claimTypes).map(([type, name]) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </Select>
        <TextField
          label="Who says so"
          optional
          value={values.speaker}
          onChange={(event) => onChange({ speaker: event.target.value })}
        />
      </div>
    </>
  );
}

/** What is missing of the values; empty when they can be saved. */
export function objectionsToClaim({ statement }: ClaimValues): Objection<ClaimValues>[] {
  return statement.trim() === "" ? [{ field: "statement", sentence: "Write the claim first." }] : [];
}

/** Reads the values as they are sent: null for what was left empty. */
export function claimSaid({ statement, type, speaker }: ClaimValues): ClaimSaid {
  const name = speaker.trim();
  return { statement, type: type === "" ? null : type, speaker: name === "" ? null : name };
}
