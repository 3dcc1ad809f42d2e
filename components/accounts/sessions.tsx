"use client";
/** The list of one's sessions: where one is signed in, each to be ended. */
import { useRouter } from "next/navigation";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { announce } from "@/components/ui/toast-store";
import { describeAgent } from "@/lib/accounts/sessions/agent";
import type { SessionView } from "@/lib/accounts/sessions/view";
import { forgetDrafts } from "@/lib/drafts/browser";
import { send } from "@/lib/http/client";

interface SessionsProps {
  sessions: readonly SessionView[];
  personId: string;
}

/** Renders the sessions, the newest first, and the way to end them all. */
export function Sessions({ sessions, personId }: SessionsProps) {
  const router = useRouter();
  const request = useRequest();

  async function end(session: SessionView) {
    const answer = await request.ask(() => send("DELETE", `/api/sessions/${session.id}`));
    if (!answer) return;
    announce("The session has ended.");
    router.refresh();
  }

  async function endAll() {
    const answer = await request.ask(() => send("DELETE", "/api/sessions"));
    if (!answer) return;
    forgetDrafts(personId);
    window.location.assign("/sign-in");
  }

  return (
    <>
      <RequestNote request={request} doing="Ending sessions" />
      <ul className="mb-4 divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex items-center justify-between gap-4 py-3 [&>:last-child]:flex-none"
          >
            <Where session={session} />
            {session.isCurrent ? (
              <Tag>This one</Tag>
            ) : (
              <Button size="small" onClick={() => void end(session)}>
                End
                <span className="sr-only"> the session of {describeAgent(session.userAgent)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button tone="danger" onClick={() => void endAll()}>
        Sign out everywhere
      </Button>
    </>
  );
}

function Where({ session }: { session: SessionView }) {
  const { userAgent, address, createdAt, lastSeenAt } = session;
  return (
    <div>
      <p>{describeAgent(userAgent)}</p>
      <p className="text-sm text-ink-soft">
        {address} · last seen <Time at={lastSeenAt} /> · since <Time at={createdAt} />
      </p>
    </div>
  );
}
