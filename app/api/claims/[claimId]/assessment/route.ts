import { assessClaim, withdrawAssessment } from "@/lib/claims/assessments/commands";
import { AssessmentInput, AssessmentRemoval } from "@/lib/claims/assessments/input";
import { readAssessment } from "@/lib/claims/assessments/queries";
import { ClaimId } from "@/lib/claims/input";
import { AssessmentView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(ClaimId, readAssessment, {
  summary: "Read my assessment of a claim",
  answers: AssessmentView,
});
export const PUT = route(AssessmentInput, assessClaim, {
  summary: "Assess a claim, or change my assessment of it",
  status: 201,
  answers: AssessmentView,
});
export const DELETE = route(AssessmentRemoval, withdrawAssessment, {
  summary: "Withdraw my assessment of a claim",
  status: 204,
});
export const { POST, PATCH, OPTIONS } = allowOnly("GET", "PUT", "DELETE");
