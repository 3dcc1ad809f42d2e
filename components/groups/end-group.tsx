"use client";
/** Ending a group for all its members. It can be undone, so it asks nothing first. */
import { useRouter } from "next/navigation";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/toast-store";
import type { GroupView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";

/** Renders the button; afterwards the groups open, with a way to undo. */
export function EndGroup({ group }: { group: Pick<GroupView, "id" | "name" | "etag"> }) {
  const router = useRouter();
  const request = useRequest();
  const path = `/api/groups/${group.id}`;

  async function end() {
    const answer = await request.ask(() => send("DELETE", path, { ifMatch: group.etag }));
    if (!answer) {
      // Where it changed meanwhile, the page shows what it is now; another press then means that.
      router.refresh();
      return;
    }
    router.push("/groups");
    router.refresh();
    announce(`“${group.name}” has ended.`, { label: "Undo", run: () => void restore() });
  }

  async function restore() {
    const answer = await send("POST", `${path}/restore`);
    announce(answer.ok ? `“${group.name}” is back.` : answer.refusal.sentence);
    router.refresh();
  }

  return (
    <>
      <RequestNote request={request} doing="Ending the group" />
      <Button tone="danger" busy={request.isBusy} onClick={() => void end()}>
        End the group
      </Button>
    </>
  );
}
