"use client";
/** Making an access token: what it is for, and when it ends. */
import { SubmitButton } from "@/components/requests/submit-button";
import { Select, TextField } from "@/components/ui/field";
import type { NewTokenView } from "@/lib/accounts/tokens/view";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { useForm } from "./use-form";

const day = 24 * 60 * 60 * 1000;

/** Renders the form; `onMade` gets the secret. */
export function NewTokenForm({ onMade }: { onMade: (secret: string) => void }) {
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: ({ name = "", days }) => {
      const expiresAt = days === "never" ? null : new Date(Date.now() + Number(days) * day).toISOString();
      return send<NewTokenView>("POST", "/api/tokens", { body: { name, expiresAt } });
    },
    onDone: ({ token }, form) => {
      form.reset();
      if (token !== null) onMade(token);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary refusal={refusal} summary={summary} form="token" />
      <TextField
        id="token-name"
        name="name"
        label="What the token is for"
        help="It may do whatever you may do."
        autoComplete="off"
        error={errorOf("name")}
      />
      <Select id="token-days" name="days" label="It ends" defaultValue="90">
        <option value="30">in 30 days</option>
        <option value="90">in 90 days</option>
        <option value="365">in a year</option>
        <option value="never">never</option>
      </Select>
      <SubmitButton busy={isBusy}>Make a token</SubmitButton>
    </form>
  );
}
