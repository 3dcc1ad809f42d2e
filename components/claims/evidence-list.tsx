"use client";
/** A claim's evidence as short lines: stance, the source's own words, the source. */
import { draftLabel, useDraftFields } from "@/components/drafts/use-draft-fields";
import { stanceLabels } from "@/lib/claims/evidence/stance";
import type { EvidenceView } from "@/lib/claims/view";
import { Citation, SourceWords } from "./citation";
import { EvidenceHistory } from "./evidence-history";
import { hueOfStance } from "./words";

interface EvidenceListProps {
  evidence: readonly EvidenceView[];
  viewerId: string | undefined;
  onEdit: (evidence: EvidenceView) => void;
  onDelete: (evidence: EvidenceView) => void;
}

/** Renders the lines; nothing where there is no evidence. */
export function EvidenceList({ evidence, ...line }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-2 text-sm">
      {evidence.map((each) => (
        <EvidenceLine key={each.id} evidence={each} {...line} />
      ))}
    </ul>
  );
}

type LineProps = Omit<EvidenceListProps, "evidence"> & { evidence: EvidenceView };

function EvidenceLine({ evidence, viewerId, onEdit, onDelete }: LineProps) {
  const drafts = useDraftFields(viewerId, `evidence:${evidence.id}`);
  const { stance, quote, note, can } = evidence;
  return (
    <li className="border-t border-line py-1.5 wrap-anywhere">
      <div className="flex items-baseline gap-x-3">
        <b className="me-auto font-semibold text-hue" data-verdict={hueOfStance[stance]}>
          {stanceLabels[stance]}
        </b>
        {can.edit ? (
          <Change label={draftLabel("Edit", drafts.has("evidence"))} onClick={() => onEdit(evidence)} />
        ) : null}
        {can.delete ? <Change label="Remove" onClick={() => onDelete(evidence)} /> : null}
      </div>
      <SourceWords quote={quote} />
      <Citation cited={evidence} by={evidence.addedBy} />
      {note === null ? null : <p className="whitespace-pre-line">{note}</p>}
      <EvidenceHistory history={evidence.history} />
    </li>
  );
}

function Change({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="min-h-6 text-xs text-ink-soft underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11 pointer-coarse:text-sm"
      onClick={onClick}
    >
      {label}
      <span className="sr-only"> this evidence</span>
    </button>
  );
}
