"use client";
/** A claim's evidence as short lines: stance, the source's own words, the source. */
import type { EvidenceView } from "@/lib/claims/view";
import { hueOfStance, relations, stances, tiers } from "./words";

interface EvidenceListProps {
  evidence: readonly EvidenceView[];
  onEdit: (evidence: EvidenceView) => void;
  onDelete: (evidence: EvidenceView) => void;
}

/** Renders the lines; nothing where there is no evidence. */
export function EvidenceList({ evidence, onEdit, onDelete }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-2 text-sm">
      {evidence.map((each) => (
        <EvidenceLine key={each.id} evidence={each} onEdit={onEdit} onDelete={onDelete} />
      ))}
    </ul>
  );
}

type LineProps = Omit<EvidenceListProps, "evidence"> & { evidence: EvidenceView };

function EvidenceLine({ evidence, onEdit, onDelete }: LineProps) {
  const { stance, quote, note, can } = evidence;
  return (
    <li className="grid grid-cols-[5.25rem_minmax(0,1fr)] gap-2 border-t border-line py-1.5">
      <div>
        <b className="block font-semibold text-hue" data-verdict={hueOfStance[stance]}>
          {stances[stance]}
        </b>
        {can.edit ? <Change label="Edit" onClick={() => onEdit(evidence)} /> : null}
        {can.delete ? <Change label="Remove" onClick={() => onDelete(evidence)} /> : null}
      </div>
      <div className="wrap-anywhere">
        {quote === null ? null : (
          <q className="font-serif whitespace-pre-line [unicode-bidi:plaintext]">{quote}</q>
        )}
        <Citation evidence={evidence} />
        {note === null ? null : <p className="whitespace-pre-line">{note}</p>}
      </div>
    </li>
  );
}

function Change({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="me-2 text-xs text-ink-soft underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11 pointer-coarse:text-sm"
      onClick={onClick}
    >
      {label}
      <span className="sr-only"> this evidence</span>
    </button>
  );
}

/** Names the source and how it was judged for this claim. */
function Citation({ evidence }: { evidence: EvidenceView }) {
  const { citation, url, locator, tier, relation, addedBy } = evidence;
  const judged = [tier && tiers[tier], relation && relations[relation]].filter(Boolean).join(", ");
  return (
    <cite className="block text-ink-soft not-italic">
      {url === null ? (
        citation
      ) : (
        <a
          className="hover:text-ink hover:underline"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {citation}
        </a>
      )}
      {locator === null ? "" : `, ${locator}`}
      {judged === "" ? "" : ` · ${judged}`}
      {` · added by ${addedBy.name}`}
    </cite>
  );
}
