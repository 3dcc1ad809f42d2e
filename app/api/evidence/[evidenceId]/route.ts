import { deleteEvidence, editEvidence } from "@/lib/claims/evidence/commands";
import { EvidenceChange, EvidenceId, EvidenceRemoval } from "@/lib/claims/evidence/input";
import { readEvidence } from "@/lib/claims/evidence/queries";
import { EvidenceView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(EvidenceId, readEvidence, {
  summary: "Read a piece of evidence",
  answers: EvidenceView,
});
export const PATCH = route(EvidenceChange, editEvidence, {
  summary: "Change a piece of evidence",
  answers: EvidenceView,
});
export const DELETE = route(EvidenceRemoval, deleteEvidence, {
  summary: "Delete a piece of evidence",
  status: 204,
});
export const { POST, PUT, OPTIONS } = allowOnly("GET", "PATCH", "DELETE");
