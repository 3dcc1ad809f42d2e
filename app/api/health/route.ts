import { z } from "zod";
import { allowOnly } from "@/lib/http/methods";
import { probe } from "@/lib/http/probe";

export const dynamic = "force-dynamic";

export const GET = probe(() => Promise.resolve({ status: "alive" as const }), {
  summary: "Whether the process is alive",
  answers: z.object({ status: z.literal("alive") }),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
