import { ClaimView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { placeClaimPassage } from "@/lib/placements/commands";
import { ClaimPlacement } from "@/lib/placements/input";

export const PUT = route(ClaimPlacement, placeClaimPassage, {
  summary:
    "Put a claim's passage on a passage of the current version by hand, or say that it is gone from it",
  answers: ClaimView,
});
export const { GET, POST, PATCH, DELETE, OPTIONS } = allowOnly("PUT");
