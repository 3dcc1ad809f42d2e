/** Who is here, at the end of the bar: the account's menu, or the way to sign in. */
import { LinkButton } from "@/components/ui/link-button";
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
  const query = here === "/" ? "" : `?${new URLSearchParams({ next: here })}`;
  return (
    <LinkButton href={`/sign-in${query}`} size="small" prefetch={false}>
      Sign in
    </LinkButton>
  );
}
