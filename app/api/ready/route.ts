import { allowOnly } from "@/lib/http/methods";
import { probe } from "@/lib/http/probe";
import { findReadiness, Readiness } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

export const GET = probe(findReadiness, {
  summary: "Whether the database answers and is of this version, and if not, why",
  answers: Readiness,
  isWell: ({ status }) => status === "ready",
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
