import { restoreClaim } from "@/lib/claims/commands";
import { ClaimId } from "@/lib/claims/input";
import { ClaimView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(ClaimId, restoreClaim, {
  summary: "Bring a deleted claim back",
  answers: ClaimView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
