"use client";
/** Renaming a group. Somebody else's new name is shown, and not written over unseen. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DraftNote } from "@/components/drafts/draft-note";
import { useFormDraft } from "@/components/drafts/use-form-draft";
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
export function RenameGroup({ group, userId }: { group: GroupView; userId: string }) {
  const router = useRouter();
  const request = useRequest();
  const [seen, setSeen] = useState(group.name);
  const key = { userId, subject: `group:${group.id}`, field: "name" };
  const draft = useFormDraft(key, { initial: { name: group.name }, madeOn: group.etag });
  const { name } = draft.value;
  const path = `/api/groups/${group.id}`;
  const isStale = request.refusal?.kind === "stale";

  const see = (now: GroupView) => {
    setSeen(now.name);
    draft.rebase(now.etag);
  };

  async function rename() {
    const sent = draft.latest();
    const answer = await request.ask(async () => {
      const saved = await send<GroupView>("PATCH", path, { body: sent, ifMatch: draft.madeOn ?? group.etag });
      if (!saved.ok && saved.refusal.kind === "stale") {
        const now = await send<GroupView>("GET", path);
        if (now.ok) see(now.value);
      }
      return saved;
    });
    if (!answer) return;
    see(answer.value);
    draft.clearIfStill(sent, { name: answer.value.name });
    announce("Renamed.");
    router.refresh();
  }

  return (
    <RequestForm request={request} onSubmit={() => void rename()}>
      <DraftNote draft={draft} textOf={(typed) => typed.name} />
      <TextField
        label="Name of the group"
        error={request.errorOf("name")}
        value={name}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        onChange={(event) => draft.set({ name: event.target.value })}
      />
      {isStale ? (
        <div className="mb-5">
          <Notice tone="failure" title={`Somebody else renamed it “${seen}” meanwhile`}>
            <p>Nothing is saved yet. Save again to put your name in its place.</p>
          </Notice>
        </div>
      ) : (
        <RequestNote request={request} doing="Renaming the group" />
      )}
      <SubmitButton busy={request.isBusy} aria-disabled={name.trim() === seen}>
        Rename
      </SubmitButton>
    </RequestForm>
  );
}
