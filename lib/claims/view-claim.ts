/** From a claim's row to what the API answers. */
import type { Actor } from "@/lib/accounts/actor";
import { type PassageRow, viewPassage } from "@/lib/annotations/passages";
import { type DocumentRow, versionOf } from "@/lib/documents/view";
import { etagOf } from "@/lib/http/etag";
import { type AssessmentRow, viewAssessment } from "./assessments/view-assessment";
import { type DecisionRow, viewDecision } from "./decisions/view-decision";
import { type EvidenceRow, viewEvidence } from "./evidence/view-evidence";
import { canDecide, canDeleteClaim, canEditClaim, canWorkOn } from "./policy";
import type { ClaimView } from "./view";

interface Named {
  id: string;
  name: string;
}

interface RevisionRow extends Pick<ClaimView, "statement" | "type" | "speaker"> {
  quotes: string[];
  replacedBy: Named;
  replacedAt: Date;
}

/** `claimSelection` fetches it; the document comes with it. */
export interface ClaimRow {
  id: string;
  documentId: string;
  creatorId: string;
  statement: string;
  type: ClaimView["type"];
  speaker: string | null;
  progress: ClaimView["progress"];
  createHash: string;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  resolvedAt: Date | null;
  creator: Named;
  assignee: Named | null;
  resolvedBy: Named | null;
  passages: PassageRow[];
  evidence: EvidenceRow[];
  assessments: AssessmentRow[];
  decisions: DecisionRow[];
  /** Newest first. */
  revisions: RevisionRow[];
  document: DocumentRow;
  _count: { comments: number };
}

/** What an actor may do with a claim. */
function abilities(actor: Actor, claim: ClaimRow): ClaimView["can"] {
  const works = canWorkOn(actor, claim);
  const edits = canEditClaim(actor, claim);
  return {
    edit: edits,
    delete: canDeleteClaim(actor, claim),
    contribute: works,
    decide: canDecide(actor, claim),
    reply: works,
    place: edits,
  };
}

/** Presents a claim to an actor, with everything that hangs on it. */
export function viewClaim(actor: Actor, row: ClaimRow): ClaimView {
  const { id, documentId, statement, type, speaker, progress, creator, assignee } = row;
  const restatedAt = row.revisions[0]?.replacedAt ?? null;
  const decisions = row.decisions.map((each) => viewDecision(each, restatedAt));
  const decision = decisions.at(-1) ?? null;
  return {
    id,
    documentId,
    statement,
    type,
    speaker,
    progress,
    creator,
    assignee,
    etag: etagOf(row.revision),
    version: versionOf(row.document),
    verdict: decision?.verdict ?? null,
    passages: row.passages.map(viewPassage),
    evidence: row.evidence.map((evidence) => viewEvidence(actor, { ...evidence, claim: row })),
    assessments: row.assessments.map((each) => viewAssessment(each, restatedAt)),
    decision,
    decisions,
    history: row.revisions.map(viewRevision),
    commentCount: row._count.comments,
    resolved:
      row.resolvedAt && row.resolvedBy ? { at: row.resolvedAt.toISOString(), by: row.resolvedBy } : null,
    can: abilities(actor, row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function viewRevision({ statement, type, speaker, quotes, replacedBy, replacedAt }: RevisionRow) {
  return { statement, type, speaker, quotes, replacedBy, replacedAt: replacedAt.toISOString() };
}
