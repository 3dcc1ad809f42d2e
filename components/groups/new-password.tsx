"use client";
/** A new password for a member of a class who is locked out: asked for once more before, and shown once after. */
import { useState } from "react";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { GivenPassword, MemberView } from "@/lib/groups/view";
import { send } from "@/lib/http/client";

interface NewPasswordProps {
  groupId: string;
  /** Who is to get one; null while nobody is. */
  member: MemberView | null;
  /** Called when the question is answered, whichever way. */
  onAnswer: () => void;
}

interface Given extends GivenPassword {
  name: string;
}

/** Renders the question, and the password above the list until it is put away. */
export function NewPassword({ groupId, member, onAnswer }: NewPasswordProps) {
  const request = useRequest();
  const [given, setGiven] = useState<Given | null>(null);
  const name = member?.user.name ?? "";

  async function give({ user }: MemberView) {
    onAnswer();
    setGiven(null);
    const path = `/api/groups/${groupId}/members/${user.id}/password`;
    const answer = await request.ask(() => send<GivenPassword>("POST", path, { body: {} }));
    if (answer) setGiven({ name: user.name, ...answer.value });
  }

  return (
    <>
      <RequestNote request={request} doing="Making the password" />
      <div role="status">{given ? <Shown {...given} onDone={() => setGiven(null)} /> : null}</div>
      <Dialog
        open={member !== null}
        onClose={onAnswer}
        title={`Give ${name} a new password?`}
        actions={
          <>
            <Button onClick={onAnswer}>Cancel</Button>
            <Button tone="danger" onClick={() => member && void give(member)}>
              Give a new password
            </Button>
          </>
        }
      >
        <p>
          The one that {name} has now will no longer work, and they will be signed out wherever they are
          signed in. Their access tokens are revoked.
        </p>
      </Dialog>
    </>
  );
}

function Shown({ name, username, password, onDone }: Given & { onDone: () => void }) {
  return (
    <div className="mb-8">
      <Notice
        title={
          <>
            The new password of <bdi>{name}</bdi>: it is not shown again
          </>
        }
        action={
          <>
            <CopyButton text={password} label="Copy the password" />
            <Button size="small" onClick={onDone}>
              Done
            </Button>
          </>
        }
      >
        <code className="text-lg tracking-wide">{password}</code>
        <p className="mt-2">
          Hand it to them: they sign in with it and their username,{" "}
          <bdi className="font-semibold">{username}</bdi>, and choose one of their own in their settings.
          Until then they come into no other group.
        </p>
      </Notice>
    </div>
  );
}
