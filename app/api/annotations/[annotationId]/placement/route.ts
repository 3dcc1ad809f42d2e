import { AnnotationView } from "@/lib/annotations/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { placeAnnotation } from "@/lib/placements/commands";
import { AnnotationPlacement } from "@/lib/placements/input";

export const PUT = route(AnnotationPlacement, placeAnnotation, {
  summary: "Put an annotation on a passage of the current version by hand, or say that it is gone from it",
  answers: AnnotationView,
});
export const { GET, POST, PATCH, DELETE, OPTIONS } = allowOnly("PUT");
