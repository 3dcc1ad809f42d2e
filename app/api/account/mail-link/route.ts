import { MailLinkRequest } from "@/lib/accounts/input";
import { requestMailLink } from "@/lib/accounts/mail-links/commands";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(MailLinkRequest, requestMailLink, {
  summary: "Send a sign-in link to an e-mail address",
  status: 204,
  anonymous: true,
  limit: "credentials",
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
