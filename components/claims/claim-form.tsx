"use client";
/** From a passage to a claim: the statement begins as the quote, and further passages are added by selecting them. */
import { useId } from "react";
import { DraftNote } from "@/components/editor/draft-note";
import { SendRow } from "@/components/editor/send-row";
import { useSending } from "@/components/editor/use-sending";
import type { ClaimView } from "@/lib/claims/view";
import type { DraftKey } from "@/lib/drafts/draft";
import { ClaimFields, type ClaimValues, objectionToClaim } from "./claim-fields";
import { formKeys } from "./form-keys";
import { useFormDraft } from "./use-form-draft";

interface ClaimFormProps {
  draft: Omit<DraftKey, "field">;
  /** The words that were selected. */
  quote: string;
  /** How many passages it has so far. */
  passages: number;
  /** Takes the claim; answers one sentence where it cannot be taken yet. */
  onDone: (claim: {
    statement: string;
    type: ClaimView["type"];
    speaker: string | null;
  }) => string | undefined;
  onCancel: () => void;
}

/** Renders the form of a new claim. */
export default function ClaimForm({ draft: key, quote, passages, onDone, onCancel }: ClaimFormProps) {
  const initial: ClaimValues = { statement: quote, type: "", speaker: "" };
  const draft = useFormDraft({ ...key, field: "claim" }, initial);
  const { send, ...sending } = useSending();
  const problemId = useId();
  const submit = async () => {
    const { statement, type, speaker } = draft.value;
    const isTaken = await send(() =>
      Promise.resolve(
        objectionToClaim(draft.value) ??
          onDone({
            statement,
            type: type === "" ? null : type,
            speaker: speaker.trim() === "" ? null : speaker.trim(),
          }),
      ),
    );
    if (isTaken) draft.clear();
  };
  return (
    <form
      aria-label="New claim"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <DraftNote draft={draft} textOf={({ statement }) => statement} />
      <ClaimFields values={draft.value} onChange={draft.set} autoFocus />
      <p className="mb-3 text-sm text-ink-soft" role="status">
        {passages === 1 ? "On 1 passage." : `On ${passages} passages.`}{" "}
        {passages === 0
          ? "Select the words in the article that it is about."
          : "Select more words in the article to add another."}
      </p>
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel="Save claim"
        isBusy={sending.isSending}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}
