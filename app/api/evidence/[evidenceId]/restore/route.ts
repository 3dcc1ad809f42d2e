import { restoreEvidence } from "@/lib/claims/evidence/commands";
import { EvidenceId } from "@/lib/claims/evidence/input";
import { EvidenceView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(EvidenceId, restoreEvidence, {
  summary: "Bring deleted evidence back",
  answers: EvidenceView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
