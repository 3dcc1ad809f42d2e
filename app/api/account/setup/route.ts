import { FirstAdmin } from "@/lib/accounts/input";
import { makeFirstAdmin } from "@/lib/accounts/setup/commands";
import { AccountView } from "@/lib/accounts/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(FirstAdmin, makeFirstAdmin, {
  summary: "Make the first administrator, with the link from the log",
  status: 201,
  anonymous: true,
  limit: "credentials",
  answers: AccountView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
