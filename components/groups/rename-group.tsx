"use client";
/** Renaming a group. Somebody else's new name is shown, and not written over unseen. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { useRequest } from "@/components/requests/use-request";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { announce } from "@/components/ui/toast-store";
import type { GroupView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";

/** Renders the one field. */
export function RenameGroup({ group }: { group: GroupView }) {
  const router = useRouter();
  const request = useRequest();
  const [seen, setSeen] = useState({ name: group.name, etag: group.etag });
  const [name, setName] = useState(group.name);
  const path = `/api/groups/${group.id}`;
  const isStale = request.refusal?.kind === "stale";

  async function rename() {
    const answer = await request.ask(async () => {
      const saved = await send<GroupView>("PATCH", path, { body: { name }, ifMatch: seen.etag });
      if (!saved.ok && saved.refusal.kind === "stale") {
        const now = await send<GroupView>("GET", path);
        if (now.ok) setSeen(now.value);
      }
      return saved;
    });
    if (!answer) return;
    setSeen(answer.value);
    announce("Renamed.");
    router.refresh();
  }

  return (
    <RequestForm request={request} onSubmit={() => void rename()}>
      <TextField
        label="Name of the group"
        error={request.errorOf("name")}
        value={name}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      {isStale ? (
        <div className="mb-5">
          <Notice tone="failure" title={`Somebody else renamed it “${seen.name}” meanwhile`}>
            <p>Nothing is saved yet. Save again to put your name in its place.</p>
          </Notice>
        </div>
      ) : (
        <RequestNote request={request} doing="Renaming the group" />
      )}
      <SubmitButton busy={request.isBusy} aria-disabled={name.trim() === seen.name}>
        Rename
      </SubmitButton>
    </RequestForm>
  );
}
