/** Who is here, at the end of the bar: the account's menu, or the way to sign in. */
import { LinkButton } from "@/components/ui/link-button";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { PersonMenu } from "./person-menu";

interface AccountMenuProps {
  /** Null where nobody is signed in. */
  person: { id: string; name: string } | null;
  /** The page to come back to after signing in: a path. */
  here?: string;
}

/** Renders the menu of a person, or a link to the sign-in page that leads back here. */
export function AccountMenu({ person, here = "/" }: AccountMenuProps) {
  if (person) return <PersonMenu id={person.id} name={person.name} />;
  return (
    <LinkButton href={signInPath(here)} size="slim" prefetch={false}>
      Sign in
    </LinkButton>
  );
}
