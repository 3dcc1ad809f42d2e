import { deleteAnnotation, editAnnotation } from "@/lib/annotations/commands";
import { AnnotationChange, AnnotationId, AnnotationRemoval } from "@/lib/annotations/input";
import { readAnnotation } from "@/lib/annotations/queries";
import { AnnotationView } from "@/lib/annotations/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(AnnotationId, readAnnotation, {
  summary: "Read an annotation",
  answers: AnnotationView,
});
export const PATCH = route(AnnotationChange, editAnnotation, {
  summary: "Change an annotation",
  answers: AnnotationView,
});
export const DELETE = route(AnnotationRemoval, deleteAnnotation, {
  summary: "Delete an annotation",
  status: 204,
});
export const { POST, PUT, OPTIONS } = allowOnly("GET", "PATCH", "DELETE");
