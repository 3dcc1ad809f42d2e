"use client";
/** One's own name. What it was changed to elsewhere meanwhile is shown, and not written over unseen. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SubmitButton } from "@/components/requests/submit-button";
import { TextField } from "@/components/ui/field";
import { announce } from "@/components/ui/toast-store";
import type { AccountView } from "@/lib/accounts/view";
import { send } from "@/lib/http/client";
import { refuse } from "@/lib/result";
import { ErrorSummary } from "./error-summary";
import { useForm } from "./use-form";

const path = "/api/account";

/** Renders the form, and what the account is signed in with. */
export function ProfileForm({ account }: { account: AccountView }) {
  const router = useRouter();
  const [seen, setSeen] = useState(account);
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: async ({ name = "" }) => {
      const saved = await send<AccountView>("PATCH", path, { body: { name }, ifMatch: seen.etag });
      if (saved.ok || saved.refusal.kind !== "stale") return saved;
      const now = await send<AccountView>("GET", path);
      if (!now.ok) return now;
      setSeen(now.value);
      return refuse(
        "stale",
        `Not saved yet: your account was changed elsewhere meanwhile, and your name is “${now.value.name}”. Save again to replace it.`,
      );
    },
    onDone: (saved) => {
      setSeen(saved);
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
