"use client";
/** Asking for a link to sign in with, by mail. */
import { useState } from "react";
import { SubmitButton } from "@/components/requests/submit-button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { useForm } from "./use-form";

/** Renders the form, and what to do next once the mail is on its way. */
export function MailLinkForm({ next }: { next: string }) {
  const [isSent, setSent] = useState(false);
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: (fields) => send<null>("POST", "/api/account/mail-link", { body: { ...fields, next } }),
    onDone: () => setSent(true),
  });
  if (isSent) {
    return (
      <div role="status">
        <Notice title="Look into your mail">
          If whoever has this address may come in here, a link is on its way to it. It works once, within 15
          minutes.
        </Notice>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary refusal={refusal} summary={summary} form="mail" />
      <TextField
        id="mail-email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="email"
        error={errorOf("email")}
      />
      <SubmitButton busy={isBusy}>Send me a link</SubmitButton>
    </form>
  );
}
