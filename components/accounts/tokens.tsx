"use client";
/** One's access tokens: for scripts and tools that speak to the API. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RequestNote } from "@/components/requests/request-note";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { announce } from "@/components/ui/toast-store";
import type { TokenView } from "@/lib/accounts/tokens/view";
import { send } from "@/lib/http/client";
import { NewTokenForm } from "./new-token-form";

/** Renders the tokens, the form for another, and the new one's secret once. */
export function Tokens({ tokens, personId }: { tokens: readonly TokenView[]; personId: string }) {
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const request = useRequest();

  async function revoke(token: TokenView) {
    const answer = await request.ask(() => send("DELETE", `/api/tokens/${token.id}`));
    if (!answer) return;
    announce(`The token "${token.name}" opens nothing any more.`);
    router.refresh();
  }

  return (
    <>
      <RequestNote request={request} doing="Revoking the token" />
      {tokens.length > 0 ? (
        <ul className="mb-8 divide-y divide-line border-y border-line">
          {tokens.map((token) => (
            <li
              key={token.id}
              className="flex items-center justify-between gap-4 py-3 [&>:last-child]:flex-none"
            >
              <About token={token} />
              <Button size="small" onClick={() => void revoke(token)}>
                Revoke<span className="sr-only"> {token.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <div className="mb-8">
          <EmptyState title="No tokens">
            <p>Make one below for each script or tool, so that each can be revoked alone.</p>
          </EmptyState>
        </div>
      )}
      {secret === null ? null : <Shown secret={secret} />}
      <NewTokenForm
        userId={personId}
        onMade={(made) => {
          setSecret(made);
          router.refresh();
        }}
      />
    </>
  );
}

function About({ token }: { token: TokenView }) {
  return (
    <div className="min-w-0">
      <p className="wrap-anywhere">{token.name}</p>
      <p className="text-sm text-ink-soft">
        {token.lastUsedAt ? (
          <>
            Last used <Time at={token.lastUsedAt} />
          </>
        ) : (
          "Never used"
        )}{" "}
        · made <Time at={token.createdAt} /> ·{" "}
        {token.expiresAt ? (
          <>
            ends <Time at={token.expiresAt} />
          </>
        ) : (
          "never ends"
        )}
      </p>
    </div>
  );
}

/** The secret, this once. It is put where the eye and the screen reader are already. */
function Shown({ secret }: { secret: string }) {
  return (
    <div className="mb-8" role="status">
      <Notice
        title="Copy the token now: it is not shown again"
        action={<CopyButton text={secret} label="Copy the token" />}
      >
        <code className="wrap-anywhere">{secret}</code>
      </Notice>
    </div>
  );
}
