"use client";
/** Changing one's password, or setting the first where one signs in another way. */
import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/requests/submit-button";
import { TextField } from "@/components/ui/field";
import { announce } from "@/components/ui/toast-store";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { useForm } from "./use-form";

const labels = { current: "Current password", next: "New password" };

/** Renders the form. Password managers find the name they keep the password under in a field that is not shown. */
export function PasswordForm({ hasPassword, login }: { hasPassword: boolean; login: string }) {
  const router = useRouter();
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: ({ current, next = "" }) =>
      send<null>("PUT", "/api/account/password", { body: { next, ...(current ? { current } : {}) } }),
    onDone: (_nothing, form) => {
      form.reset();
      announce("Your password is changed, and your other sessions have ended.");
      router.refresh();
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary refusal={refusal} summary={summary} form="password" labels={labels} />
      <input type="text" name="login" defaultValue={login} autoComplete="username" hidden readOnly />
      {hasPassword ? (
        <TextField
          id="password-current"
          name="current"
          type="password"
          label={labels.current}
          autoComplete="current-password"
          error={errorOf("current")}
        />
      ) : null}
      <TextField
        id="password-next"
        name="next"
        type="password"
        label={labels.next}
        help="At least 10 characters. Changing it ends your sessions everywhere but here."
        autoComplete="new-password"
        error={errorOf("next")}
      />
      <SubmitButton busy={isBusy}>{hasPassword ? "Change the password" : "Set a password"}</SubmitButton>
    </form>
  );
}
