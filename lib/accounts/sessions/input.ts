/** What may be asked of sessions. */
import { z } from "zod";
import { Id } from "@/lib/http/id";

export const SessionId = z.object({ sessionId: Id });
export type SessionId = z.infer<typeof SessionId>;
