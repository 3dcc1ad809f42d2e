"use client";
/** Bringing back one thing of a list of what was deleted. */
import { useRouter } from "next/navigation";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/toast-store";
import { send } from "@/lib/http/client";

interface RestoreButtonProps {
  /** The address of the thing in the API. */
  path: string;
  /** What it is called, to tell its button from the next. */
  name: string;
}

/** Renders the button; afterwards the list is shown without the thing, and the focus is at its page's start. */
export function RestoreButton({ path, name }: RestoreButtonProps) {
  const router = useRouter();
  const request = useRequest();

  async function restore() {
    const answer = await request.ask(() => send("POST", `${path}/restore`));
    if (!answer) return;
    announce(`“${name}” is back.`);
    router.refresh();
    document.getElementById("main")?.focus();
  }

  return (
    <div className="max-wide:w-full">
      <RequestNote request={request} doing="Bringing it back" />
      <Button size="small" busy={request.isBusy} onClick={() => void restore()}>
        Restore<span className="sr-only"> {name}</span>
      </Button>
    </div>
  );
}
