import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { resolveThread } from "@/lib/threads/resolving/commands";
import { AnnotationThreadSwitch } from "@/lib/threads/input";
import { ResolvedView } from "@/lib/threads/view";

export const PUT = route(AnnotationThreadSwitch, resolveThread, {
  summary: "Close the thread of an annotation, or open it again",
  answers: ResolvedView,
});
export const { GET, POST, PATCH, DELETE, OPTIONS } = allowOnly("PUT");
