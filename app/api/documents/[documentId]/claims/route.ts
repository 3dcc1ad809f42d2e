import { passagesBodyLimit } from "@/lib/annotations/longest-passage";
import { createClaim } from "@/lib/claims/commands";
import { ClaimQuery, NewClaim } from "@/lib/claims/input";
import { listClaims } from "@/lib/claims/queries";
import { ClaimView } from "@/lib/claims/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(ClaimQuery, listClaims, {
  summary: "List a document's claims",
  answers: pageSchema(ClaimView),
});
export const POST = route(NewClaim, createClaim, {
  summary: "State a claim made in one or more passages",
  status: 201,
  bodyLimit: passagesBodyLimit,
  answers: ClaimView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
