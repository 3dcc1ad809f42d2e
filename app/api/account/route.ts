import { changeAccount } from "@/lib/accounts/commands";
import { AccountChange, NewAccount, Nothing } from "@/lib/accounts/input";
import { readAccount } from "@/lib/accounts/queries";
import { signUp } from "@/lib/accounts/sign-up/commands";
import { AccountView } from "@/lib/accounts/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(Nothing, readAccount, { summary: "My account", answers: AccountView });
export const POST = route(NewAccount, signUp, {
  summary: "Sign up",
  status: 201,
  anonymous: true,
  limit: "credentials",
  answers: AccountView,
});
export const PATCH = route(AccountChange, changeAccount, { summary: "Change my name", answers: AccountView });
export const { PUT, DELETE, OPTIONS } = allowOnly("GET", "POST", "PATCH");
