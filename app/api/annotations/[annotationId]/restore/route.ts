import { restoreAnnotation } from "@/lib/annotations/commands";
import { AnnotationId } from "@/lib/annotations/input";
import { AnnotationView } from "@/lib/annotations/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(AnnotationId, restoreAnnotation, {
  summary: "Bring a deleted annotation back",
  answers: AnnotationView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
