import { Nothing } from "@/lib/accounts/input";
import { endAllSessions } from "@/lib/accounts/sessions/commands";
import { listSessions } from "@/lib/accounts/sessions/queries";
import { SessionView } from "@/lib/accounts/sessions/view";
import { allowOnly } from "@/lib/http/methods";
import { PageQuery, pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(PageQuery, listSessions, {
  summary: "List my sessions",
  answers: pageSchema(SessionView),
});
export const DELETE = route(Nothing, endAllSessions, { summary: "Sign out everywhere", status: 204 });
export const { POST, PUT, PATCH, OPTIONS } = allowOnly("GET", "DELETE");
