import { changePassword } from "@/lib/accounts/commands";
import { PasswordChange } from "@/lib/accounts/input";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const PUT = route(PasswordChange, changePassword, {
  summary: "Change my password, and end my other sessions",
  status: 204,
  limit: "credentials",
});
export const { GET, POST, PATCH, DELETE, OPTIONS } = allowOnly("PUT");
