import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { previewVersion } from "@/lib/versions/commands";
import { NewVersion } from "@/lib/versions/input";
import { VersionPreview } from "@/lib/versions/view";

export const POST = route(NewVersion, previewVersion, {
  summary: "Show how every annotation would come through a new text; nothing is saved",
  limit: "import",
  bodyLimit: 16 * 1024 * 1024,
  answers: VersionPreview,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
