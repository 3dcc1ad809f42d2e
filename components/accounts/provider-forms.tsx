"use client";
/** Signing in at a provider: one button each. */
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { send } from "@/lib/http/client";

interface ProviderFormsProps {
  providers: readonly { id: string; name: string }[];
  next: string;
}

/** Renders a form for each provider. Without JavaScript it leads there by one more page. */
export function ProviderForms({ providers, next }: ProviderFormsProps) {
  const [trouble, setTrouble] = useState<string | null>(null);

  async function go(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = { callbackUrl: next, json: "true" };
    const answer = await send<{ url: string }>("POST", event.currentTarget.getAttribute("action") ?? "", {
      body,
    });
    if (answer.ok) window.location.assign(answer.value.url);
    else setTrouble(answer.refusal.sentence);
  }

  return (
    <div className="grid max-w-108 gap-2">
      {trouble ? <Notice tone="failure">{trouble}</Notice> : null}
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={`/api/auth/signin/${id}`} onSubmit={(event) => void go(event)}>
          <input type="hidden" name="callbackUrl" value={next} />
          <Button type="submit" className="w-full">
            Continue with {name}
          </Button>
        </form>
      ))}
    </div>
  );
}
