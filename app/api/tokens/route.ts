import { createToken } from "@/lib/accounts/tokens/commands";
import { NewToken } from "@/lib/accounts/tokens/input";
import { listTokens } from "@/lib/accounts/tokens/queries";
import { NewTokenView, TokenView } from "@/lib/accounts/tokens/view";
import { allowOnly } from "@/lib/http/methods";
import { PageQuery, pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(PageQuery, listTokens, {
  summary: "List my access tokens",
  answers: pageSchema(TokenView),
});
export const POST = route(NewToken, createToken, {
  summary: "Make an access token, and see it this once",
  status: 201,
  answers: NewTokenView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
