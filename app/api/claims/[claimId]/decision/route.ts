import { decideClaim } from "@/lib/claims/decisions/commands";
import { DecisionInput } from "@/lib/claims/decisions/input";
import { readDecision } from "@/lib/claims/decisions/queries";
import { ClaimId } from "@/lib/claims/input";
import { DecisionView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(ClaimId, readDecision, {
  summary: "Read the decision of a claim",
  answers: DecisionView,
});
export const PUT = route(DecisionInput, decideClaim, {
  summary: "Decide a claim, or correct its decision",
  status: 201,
  answers: DecisionView,
});
export const { POST, PATCH, DELETE, OPTIONS } = allowOnly("GET", "PUT");
