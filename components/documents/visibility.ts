/** Who may read a document, in the words of the interface. */
import type { Visibility } from "@/lib/documents/visibility";

const labels: Record<Visibility, string> = { private: "Private", group: "Group", public: "Public" };

/** Names a visibility in one word. */
export function visibilityLabel(visibility: Visibility): string {
  return labels[visibility];
}
