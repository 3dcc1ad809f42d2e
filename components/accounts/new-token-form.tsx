"use client";
/** Making an access token: what it is for, and when it ends. */
import { DraftNote } from "@/components/drafts/draft-note";
import { useFormDraft } from "@/components/drafts/use-form-draft";
import { SubmitButton } from "@/components/requests/submit-button";
import { useCreateBody } from "@/components/requests/use-create-body";
import { Select, TextField } from "@/components/ui/field";
import { defaultDays, endAfter } from "@/lib/accounts/tokens/lifetime";
import type { NewTokenView } from "@/lib/accounts/tokens/view";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { type Fields, useForm } from "./use-form";

function tokenOf({ name = "", days }: Fields) {
  const expiresAt = days === "never" ? null : endAfter(Number(days)).toISOString();
  return { name, expiresAt };
}

function make(body: object) {
  return send<NewTokenView>("POST", "/api/tokens", { body });
}

interface NewTokenFormProps {
  userId: string;
  onMade: (secret: string) => void;
}

/** Renders the form; `onMade` gets the secret. */
export function NewTokenForm({ userId, onMade }: NewTokenFormProps) {
  const draft = useFormDraft({ userId, subject: "token", field: "new" }, { initial: { name: "" } });
  const { bodyFor, forget } = useCreateBody(tokenOf);
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: async (fields) => {
      const made = await make(bodyFor(fields));
      if (!made.ok || made.value.token !== null) return made;
      // It was made at a try whose answer was lost, and with that its secret, which is told once.
      const revoked = await send("DELETE", `/api/tokens/${made.value.id}`);
      if (!revoked.ok && revoked.refusal.kind !== "not-found") return revoked;
      forget();
      return await make(bodyFor(fields));
    },
    onDone: ({ token }, form) => {
      forget();
      draft.clear();
      form.reset();
      if (token !== null) onMade(token);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary
        refusal={refusal}
        summary={summary}
        form="token"
        labels={{ name: "What the token is for" }}
      />
      <DraftNote draft={draft} textOf={({ name }) => name} />
      <TextField
        id="token-name"
        name="name"
        label="What the token is for"
        help="It may do whatever you may do."
        autoComplete="off"
        value={draft.value.name}
        onChange={(event) => draft.set({ name: event.target.value })}
        error={errorOf("name")}
      />
      <Select id="token-days" name="days" label="It ends" defaultValue={String(defaultDays)}>
        <option value="30">in 30 days</option>
        <option value="90">in 90 days</option>
        <option value="365">in a year</option>
        <option value="never">never</option>
      </Select>
      <SubmitButton busy={isBusy}>Make a token</SubmitButton>
    </form>
  );
}
