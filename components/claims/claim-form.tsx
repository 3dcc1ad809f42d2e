"use client";
/** From a passage to a claim: the statement begins as the quote, and further passages are added by selecting them. */
import { type EarlyWords, useEarlyWords } from "@/components/drafts/use-early-words";
import { useFormDraft } from "@/components/drafts/use-form-draft";
import type { DraftKey } from "@/lib/drafts/draft";
import { ClaimFields, type ClaimSaid, type ClaimValues, claimSaid, objectionsToClaim } from "./claim-fields";
import { WorkForm } from "./work-form";

interface ClaimFormProps {
  draft: Omit<DraftKey, "field">;
  /** What was typed here before this came. */
  early: EarlyWords | null;
  /** The words that were selected. */
  quote: string;
  /** How many passages it has so far. */
  passages: number;
  /** Takes the claim; answers one sentence where it cannot be taken yet. */
  onDone: (claim: ClaimSaid) => string | undefined;
  onCancel: () => void;
}

/** Renders the form of a new claim. */
export default function ClaimForm({ early, quote, passages, onDone, onCancel, ...props }: ClaimFormProps) {
  const key = { ...props.draft, field: "claim" };
  const initial: ClaimValues = { statement: quote, type: "", speaker: "" };
  const draft = useFormDraft(key, { initial });
  const take = (statement: string) => draft.set({ statement });
  useEarlyWords(early, { shown: draft.value.statement, take });
  return (
    <WorkForm
      label="New claim"
      draft={draft}
      textOf={({ statement }) => statement}
      submitLabel="Save claim"
      objectionsTo={objectionsToClaim}
      save={(values) => Promise.resolve(onDone(claimSaid(values)))}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <>
          <ClaimFields values={draft.value} error={errorOf("statement")} onChange={draft.set} autoFocus />
          <p className="mb-3 text-sm text-ink-soft" role="status">
            {passages === 1 ? "On 1 passage." : `On ${passages} passages.`}{" "}
            {passages === 0
              ? "Select the words in the article that it is about."
              : "Select more words in the article to add another."}
          </p>
        </>
      )}
    </WorkForm>
  );
}
