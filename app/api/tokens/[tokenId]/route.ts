import { revokeToken } from "@/lib/accounts/tokens/commands";
import { TokenId } from "@/lib/accounts/tokens/input";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const DELETE = route(TokenId, revokeToken, { summary: "Revoke an access token", status: 204 });
export const { GET, POST, PUT, PATCH, OPTIONS } = allowOnly("DELETE");
