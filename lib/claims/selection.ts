/** The columns of a claim and of all that hangs on it, as the views need them. */
import { passageSelection, type VersionRow } from "@/lib/annotations/queries";
import type { Prisma } from "@/prisma/generated/client";

const person = { select: { id: true, name: true } } as const;

export const evidenceSelection = {
  source: true,
  addedBy: person,
  revisions: { include: { source: true, replacedBy: person }, orderBy: { revision: "desc" } },
} as const satisfies Prisma.EvidenceInclude;

export const assessmentSelection = {
  reviewer: person,
  revisions: { orderBy: { revision: "asc" } },
} as const satisfies Prisma.AssessmentInclude;

export const decisionSelection = { decidedBy: person } as const satisfies Prisma.DecisionInclude;

/** A claim with everything, its passages placed in one version. What was deleted, withdrawn or taken off is left out. */
export function claimSelection(version: VersionRow) {
  return {
    creator: person,
    assignee: person,
    resolvedBy: person,
    passages: { ...passageSelection(version), where: { deletedAt: null }, orderBy: { position: "asc" } },
    revisions: { include: { replacedBy: person }, orderBy: { revision: "desc" } },
    evidence: {
      where: { deletedAt: null },
      include: evidenceSelection,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    },
    assessments: {
      where: { withdrawnAt: null },
      include: assessmentSelection,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    },
    decisions: { include: decisionSelection, orderBy: { number: "asc" } },
    _count: { select: { comments: { where: { deletedAt: null } } } },
  } as const satisfies Prisma.ClaimInclude;
}
