import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";
import { PlacementSummary } from "@/lib/placements/view";
import { createVersion } from "@/lib/versions/commands";
import { NewVersion, VersionQuery } from "@/lib/versions/input";
import { listVersions } from "@/lib/versions/queries";
import { VersionEntry } from "@/lib/versions/view";

export const GET = route(VersionQuery, listVersions, {
  summary: "List a document's versions",
  answers: pageSchema(VersionEntry),
});
export const POST = route(NewVersion, createVersion, {
  summary: "Give a document a new text, and place every annotation in it",
  status: 201,
  limit: "import",
  bodyLimit: 16 * 1024 * 1024,
  answers: PlacementSummary,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
