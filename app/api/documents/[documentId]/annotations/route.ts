import { createAnnotation } from "@/lib/annotations/commands";
import { AnnotationQuery, NewAnnotation } from "@/lib/annotations/input";
import { passagesBodyLimit } from "@/lib/annotations/longest-passage";
import { listAnnotations } from "@/lib/annotations/queries";
import { AnnotationView } from "@/lib/annotations/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(AnnotationQuery, listAnnotations, {
  summary: "List a document's annotations",
  answers: pageSchema(AnnotationView),
});
export const POST = route(NewAnnotation, createAnnotation, {
  summary: "Mark a passage",
  status: 201,
  bodyLimit: passagesBodyLimit,
  answers: AnnotationView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
