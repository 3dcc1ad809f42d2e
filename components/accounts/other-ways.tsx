/** The ways in besides a password, for who has an account and for who makes one: providers, and a link by mail. */
import { MailLinkForm } from "./mail-link-form";
import { ProviderForms } from "./provider-forms";

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
        <section className="mt-10" aria-label="Other ways">
          <ProviderForms providers={providers} next={next} />
        </section>
      ) : null}
      {hasMailLinks ? (
        <section className="mt-12" aria-labelledby="mail">
          <h2 id="mail" className="mb-4 font-serif text-xl font-medium">
            By a link in your mail
          </h2>
          <MailLinkForm next={next} />
        </section>
      ) : null}
    </>
  );
}
