/** What a piece of evidence said before it was changed, by whom it was, and when: a source's words are not replaced unseen. */
import { Time } from "@/components/ui/time";
import { stanceLabels } from "@/lib/claims/evidence/stance";
import type { EvidenceView } from "@/lib/claims/view";
import { Citation, SourceWords } from "./citation";

/** Renders what can be opened, newest first; nothing where it says what it always said. */
export function EvidenceHistory({ history }: Pick<EvidenceView, "history">) {
  if (history.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="text-ink-soft">
        {history.length === 1 ? "What it said before" : `What it said before, ${history.length} times`}
      </summary>
      {history.map((each) => (
        <div key={each.replacedAt} className="mt-1 border-t border-line pt-1 text-ink-soft">
          <p>
            {stanceLabels[each.stance]}, until <bdi>{each.replacedBy.name}</bdi> changed it,{" "}
            <Time at={each.replacedAt} />
          </p>
          <SourceWords quote={each.quote} />
          <Citation cited={each} />
          {each.note === null ? null : <p className="whitespace-pre-line">{each.note}</p>}
        </div>
      ))}
    </details>
  );
}
