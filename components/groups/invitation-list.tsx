"use client";
/** The invitations that can still be used: each a link to send, or a code to read out. */
import { useRouter } from "next/navigation";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { announce } from "@/components/ui/toast-store";
import { codeInGroups } from "@/lib/groups/invitations/code-in-groups";
import type { InvitationView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";
import { aRole } from "./role-words";

/** Renders the list, newest first; an empty one says what to do. */
export function InvitationList({
  groupId,
  invitations,
}: {
  groupId: string;
  invitations: readonly InvitationView[];
}) {
  const router = useRouter();
  const request = useRequest();

  async function revoke({ id, code }: InvitationView) {
    const answer = await request.ask(() => send("DELETE", `/api/groups/${groupId}/invitations/${id}`));
    if (!answer) return;
    announce(`The invitation ${codeInGroups(code)} no longer lets anybody in. Who joined with it stays.`);
    router.refresh();
  }

  if (invitations.length === 0) {
    return (
      <div className="mb-8">
        <EmptyState title="No invitations">
          <p>Make one below, and send its link or read out its code: nobody else can join.</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="mb-8">
      <RequestNote request={request} doing="Revoking the invitation" />
      <ul className="border-t border-line">
        {invitations.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            onRevoke={() => void revoke(invitation)}
          />
        ))}
      </ul>
    </div>
  );
}

interface InvitationRowProps {
  invitation: InvitationView;
  onRevoke: () => void;
}

function InvitationRow({ invitation: { code, url, role, expiresAt }, onRevoke }: InvitationRowProps) {
  const shown = codeInGroups(code);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-mono text-xl tracking-wide tabular-nums">{shown}</p>
        <p className="text-sm text-ink-soft">
          Joins as {aRole(role)} ·{" "}
          {expiresAt ? (
            <>
              ends <Time at={expiresAt} />
            </>
          ) : (
            "does not end"
          )}
        </p>
      </div>
      <div className="flex gap-2">
        <CopyButton text={url} label="Copy link" />
        <Button size="small" onClick={onRevoke}>
          Revoke<span className="sr-only"> {shown}</span>
        </Button>
      </div>
    </li>
  );
}
