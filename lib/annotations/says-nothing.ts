/** Which notes say nothing but that somebody marked something. */
import type { AnnotationView } from "./view";

/** Tells a highlight with neither words nor tags of its own, of which is said that its maker highlighted. */
export function saysNothing({ bodyText, tags }: Pick<AnnotationView, "bodyText" | "tags">): boolean {
  return bodyText === "" && tags.length === 0;
}
