import { passagesBodyLimit } from "@/lib/annotations/longest-passage";
import { deleteClaim, editClaim } from "@/lib/claims/commands";
import { ClaimChange, ClaimId, ClaimRemoval } from "@/lib/claims/input";
import { readClaim } from "@/lib/claims/queries";
import { ClaimView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(ClaimId, readClaim, {
  summary: "Read a claim with its passages, evidence, assessments and decisions",
  answers: ClaimView,
});
export const PATCH = route(ClaimChange, editClaim, {
  summary: "Change a claim, its passages, its progress or who works on it",
  bodyLimit: passagesBodyLimit,
  answers: ClaimView,
});
export const DELETE = route(ClaimRemoval, deleteClaim, { summary: "Delete a claim", status: 204 });
export const { POST, PUT, OPTIONS } = allowOnly("GET", "PATCH", "DELETE");
