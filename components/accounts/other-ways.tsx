/** The ways in besides a password, for who has an account and for who makes one: providers, and a link by mail. */
import { MailLinkForm } from "./mail-link-form";
import { ProviderForms } from "./provider-forms";
import { Part } from "./part";

interface OtherWaysProps {
  ways: { providers: readonly { id: string; name: string }[]; hasMailLinks: boolean };
  /** Where they lead; an invitation's page takes its bearer into the group. */
  next: string;
}

/** Renders those that there are; nothing where there is none. */
export function OtherWays({ ways: { providers, hasMailLinks }, next }: OtherWaysProps) {
  return (
    <>
      {providers.length > 0 ? (
        <Part title="With an account elsewhere">
          <ProviderForms providers={providers} next={next} />
        </Part>
      ) : null}
      {hasMailLinks ? (
        <Part title="By a link in your mail">
          <MailLinkForm next={next} />
        </Part>
      ) : null}
    </>
  );
}
