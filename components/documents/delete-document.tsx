"use client";
/** Taking a document away. It can be undone, so it asks nothing first. */
import { useRouter } from "next/navigation";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/toast-store";
import type { DocumentView } from "@/lib/documents/view";
import { send } from "@/lib/http/client";

/** Renders the button; afterwards the library opens, with a way to undo. */
export function DeleteDocument({ document }: { document: Pick<DocumentView, "id" | "title" | "etag"> }) {
  const router = useRouter();
  const request = useRequest();
  const path = `/api/documents/${document.id}`;

  async function remove() {
    const answer = await request.ask(() => send("DELETE", path, { ifMatch: document.etag }));
    if (!answer) {
      // Where it changed meanwhile, the page shows what it is now; another press then means that.
      router.refresh();
      return;
    }
    router.push("/");
    router.refresh();
    announce(`“${document.title}” is deleted.`, { label: "Undo", run: () => void restore() });
  }

  async function restore() {
    const answer = await send("POST", `${path}/restore`);
    announce(answer.ok ? `“${document.title}” is back.` : answer.refusal.sentence);
    router.refresh();
  }

  return (
    <>
      <RequestNote request={request} doing="Deleting the document" />
      <Button tone="danger" busy={request.isBusy} onClick={() => void remove()}>
        Delete the document
      </Button>
    </>
  );
}
