import { addEvidence } from "@/lib/claims/evidence/commands";
import { NewEvidence } from "@/lib/claims/evidence/input";
import { EvidenceView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(NewEvidence, addEvidence, {
  summary: "Put a source to a claim",
  status: 201,
  answers: EvidenceView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
