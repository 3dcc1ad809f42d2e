import { MemberId } from "@/lib/groups/input";
import { givePassword } from "@/lib/groups/members/commands";
import { GivenPassword } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(MemberId, givePassword, {
  summary: "Give a member of a class who is locked out a new password, shown this once",
  limit: "credentials",
  answers: GivenPassword,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
