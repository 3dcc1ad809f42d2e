"use client";
/** Asks before a member goes: coming back takes a new invitation. */
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MemberView } from "@/lib/groups/view";

interface LettingGoProps {
  /** Who is to go; null while nobody is. */
  member: MemberView | null;
  isMe: boolean;
  groupName: string;
  onCancel: () => void;
  onConfirm: (member: MemberView) => void;
}

/** Renders the question. */
export function LettingGo({ member, isMe, groupName, onCancel, onConfirm }: LettingGoProps) {
  const name = member?.user.name ?? "";
  return (
    <Dialog
      open={member !== null}
      onClose={onCancel}
      title={isMe ? `Leave “${groupName}”?` : `Remove ${name}?`}
      actions={
        <>
          <Button onClick={onCancel}>{isMe ? "Stay" : "Keep"}</Button>
          <Button tone="danger" onClick={() => member && onConfirm(member)}>
            {isMe ? "Leave" : "Remove"}
          </Button>
        </>
      }
    >
      <p>
        {isMe ? "You" : name} will no longer see what is only for the group. What {isMe ? "you" : "they"}{" "}
        added stays there, under {isMe ? "your" : "their"} name. Coming back takes a new invitation.
      </p>
    </Dialog>
  );
}
