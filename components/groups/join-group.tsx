"use client";
/** Joining a group with the code of an invitation. */
import { useRouter } from "next/navigation";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/toast-store";
import type { GroupView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";
import { withWayToSettings } from "./way-to-settings";

/** Renders the button; the group opens when its new member is in. */
export function JoinGroup({ code, groupName }: { code: string; groupName: string }) {
  const router = useRouter();
  const request = useRequest();

  async function join() {
    const answer = await request.ask(() => send<GroupView>("POST", "/api/groups/join", { body: { code } }));
    if (!answer) return;
    announce(`You are now in “${groupName}”.`);
    router.push(`/groups/${answer.value.id}`);
  }

  return (
    <>
      <RequestNote request={request} doing="Joining" wordsOf={withWayToSettings} />
      <Button tone="primary" busy={request.isBusy} onClick={() => void join()}>
        Join
      </Button>
    </>
  );
}
