import { endSession } from "@/lib/accounts/sessions/commands";
import { SessionId } from "@/lib/accounts/sessions/input";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const DELETE = route(SessionId, endSession, { summary: "End one of my sessions", status: 204 });
export const { GET, POST, PUT, PATCH, OPTIONS } = allowOnly("DELETE");
