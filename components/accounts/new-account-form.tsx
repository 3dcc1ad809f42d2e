"use client";
/** Making an account: by signing up, or as the first administrator. Whoever made it is signed in at once. */
import type { ChangeEvent } from "react";
import { DraftNote } from "@/components/drafts/draft-note";
import { type FormDraft, useFormDraft } from "@/components/drafts/use-form-draft";
import { SubmitButton } from "@/components/requests/submit-button";
import { TextField } from "@/components/ui/field";
import { send } from "@/lib/http/client";
import { ErrorSummary } from "./error-summary";
import { type Fields, type FormState, useForm } from "./use-form";

interface NewAccountFormProps {
  /** The route that makes it. */
  action: "/api/account" | "/api/account/setup";
  /** What the route needs besides what is typed: an invitation, or the token of the link. */
  along?: Fields;
  next: string;
  submitLabel: string;
}

/** What is kept until it is sent: never the password. */
const nobody = { name: "", email: "", username: "" };

const labels = { name: "Name", email: "E-mail address", username: "Username", password: "Password" };

async function signIn(fields: Fields): Promise<void> {
  const { email, username, password } = fields;
  const body = { login: email ?? username, password, json: "true" };
  await send("POST", "/api/auth/callback/credentials", { body });
}

/** Renders the form. Should signing in afterwards fail, the page it leads to asks for it. */
export function NewAccountForm({ action, along = {}, next, submitLabel }: NewAccountFormProps) {
  const draft = useFormDraft({ userId: "", subject: "account", field: "new" }, { initial: nobody });
  const { isBusy, refusal, errorOf, summary, onSubmit } = useForm({
    submit: async (fields) => {
      const answer = await send("POST", action, { body: { ...fields, ...along } });
      if (answer.ok) await signIn(fields);
      return answer;
    },
    onDone: () => {
      draft.clear();
      window.location.assign(next);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate>
      <ErrorSummary refusal={refusal} summary={summary} form="new" labels={labels} />
      <DraftNote draft={draft} textOf={({ name, email, username }) => `${name} ${email} ${username}`} />
      <NewAccountFields draft={draft} errorOf={errorOf} />
      <SubmitButton tone="primary" busy={isBusy}>
        {submitLabel}
      </SubmitButton>
    </form>
  );
}

interface NewAccountFieldsProps extends Pick<FormState, "errorOf"> {
  draft: FormDraft<typeof nobody>;
}

function NewAccountFields({ draft, errorOf }: NewAccountFieldsProps) {
  const kept = (name: keyof typeof nobody) => ({
    name,
    value: draft.value[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => draft.set({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField
        id="new-name"
        {...kept("name")}
        label={labels.name}
        help="As the others will see it beside what you write."
        autoComplete="name"
        error={errorOf("name")}
      />
      <TextField
        id="new-email"
        {...kept("email")}
        type="email"
        label={labels.email}
        help="To sign in with. You may leave it out if you choose a username."
        autoComplete="email"
        error={errorOf("email")}
        optional
      />
      <TextField
        id="new-username"
        {...kept("username")}
        label={labels.username}
        help="2 to 40 letters or digits, without spaces."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errorOf("username")}
        optional
      />
      <TextField
        id="new-password"
        name="password"
        type="password"
        label={labels.password}
        help="At least 10 characters. A few words in a row are good, and easy to remember."
        autoComplete="new-password"
        error={errorOf("password")}
      />
    </>
  );
}
