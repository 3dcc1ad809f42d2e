/** The article has another text than the page shows: saying so, and finding out where nobody has said so yet. */
import { announce } from "@/components/ui/toast-store";
import type { DocumentView } from "@/lib/documents/view";
import { send } from "@/lib/http/client";
import type { ReaderStore } from "./store";

/** Says so for as long as the page is open, with the way there. */
export function tellOfNewText(): void {
  announce("This article has a new text.", { label: "Show it", run: () => window.location.reload() }, true);
}

/** Asks whether there is a new text. */
export async function findNewText({ setting: { document } }: ReaderStore): Promise<boolean> {
  const answer = await send<DocumentView>("GET", `/api/documents/${document.id}`);
  return answer.ok && answer.value.version.number !== document.version.number;
}
