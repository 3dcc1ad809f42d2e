"use client";
/** One's own name. What it was changed to elsewhere meanwhile is shown, and not written over unseen. */
import { useRouter } from "next/navigation";
import { DraftNote } from "@/components/drafts/draft-note";
import { useFormDraft } from "@/components/drafts/use-form-draft";
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
  const key = { userId: account.id, subject: "account", field: "name" };
  const draft = useFormDraft(key, { initial: { name: account.name }, madeOn: account.etag });
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: async () => {
      const body = draft.latest();
      const saved = await send<AccountView>("PATCH", path, { body, ifMatch: draft.madeOn ?? account.etag });
      if (saved.ok) {
        draft.rebase(saved.value.etag);
        draft.clearIfStill(body, { name: saved.value.name });
      }
      if (saved.ok || saved.refusal.kind !== "stale") return saved;
      const now = await send<AccountView>("GET", path);
      if (!now.ok) return now;
      draft.rebase(now.value.etag);
      return refuse(
        "stale",
        `Not saved yet: your account was changed elsewhere meanwhile, and your name is “${now.value.name}”. Save again to replace it.`,
      );
    },
    onDone: () => {
      announce("Your name is saved.");
      router.refresh();
    },
  });
  const login = [account.email, account.username].filter((part) => part !== null).join(" or ");
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary refusal={refusal} summary={summary} form="profile" />
      <DraftNote draft={draft} textOf={({ name }) => name} />
      <TextField
        id="profile-name"
        name="name"
        label="Name"
        help={<>As the others see it beside what you write. You sign in as {login}.</>}
        value={draft.value.name}
        onChange={(event) => draft.set({ name: event.target.value })}
        autoComplete="name"
        error={errorOf("name")}
      />
      <SubmitButton busy={isBusy}>Save the name</SubmitButton>
    </form>
  );
}
