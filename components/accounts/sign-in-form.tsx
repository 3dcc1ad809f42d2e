"use client";
/** Signing in with a name and a password. A plain form, which works before and without JavaScript. */
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { useForm } from "./use-form";

const action = "/api/auth/callback/credentials";

/** Renders the form; `next` is the path it leads to. */
export function SignInForm({ next }: { next: string }) {
  const { isBusy, refusal, summary, onSubmit } = useForm({
    submit: (fields) => send<{ url: string }>("POST", action, { body: { ...fields, json: "true" } }),
    onDone: () => window.location.assign(next),
  });
  return (
    <form method="post" action={action} onSubmit={onSubmit}>
      <ErrorSummary refusal={refusal} summary={summary} form="sign-in" />
      <input type="hidden" name="callbackUrl" value={next} />
      <TextField
        id="sign-in-login"
        name="login"
        label="E-mail address or username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        id="sign-in-password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
      />
      <Button type="submit" tone="primary" busy={isBusy}>
        Sign in
      </Button>
    </form>
  );
}
