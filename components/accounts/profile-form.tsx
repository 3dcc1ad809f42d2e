"use client";
/** One's own name, changed on the revision that was seen. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SubmitButton } from "@/components/requests/submit-button";
import { TextField } from "@/components/ui/field";
import { announce } from "@/components/ui/toast-store";
import type { AccountView } from "@/lib/accounts/view";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { useForm } from "./use-form";

/** Renders the form, and what the account is signed in with. */
export function ProfileForm({ account }: { account: AccountView }) {
  const router = useRouter();
  const [etag, setEtag] = useState(account.etag);
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: ({ name = "" }) => send<AccountView>("PATCH", "/api/account", { body: { name }, ifMatch: etag }),
    onDone: (saved) => {
      setEtag(saved.etag);
      announce("Your name is saved.");
      router.refresh();
    },
  });
  const login = [account.email, account.username].filter((part) => part !== null).join(" or ");
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary refusal={refusal} summary={summary} form="profile" />
      <TextField
        id="profile-name"
        name="name"
        label="Name"
        help={<>As the others see it beside what you write. You sign in as {login}.</>}
        defaultValue={account.name}
        autoComplete="name"
        error={errorOf("name")}
      />
      <SubmitButton busy={isBusy}>Save the name</SubmitButton>
    </form>
  );
}
