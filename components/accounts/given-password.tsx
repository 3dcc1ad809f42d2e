/** Word to somebody whose password was given to them, by an instructor or by whoever runs Lectern. */
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { passwordPath } from "./password-path";

/** Renders what stands on the first page until they have chosen their own, and leads to where they can. */
export function GivenPasswordNotice() {
  return (
    <section aria-label="Your password" className="mb-8">
      <GivenPassword
        action={
          <LinkButton href={passwordPath} size="small">
            Choose a password
          </LinkButton>
        }
      />
    </section>
  );
}

/** Renders the same beside the form itself. */
export function GivenPassword({ action }: { action?: ReactNode }) {
  return (
    <Notice title="Your password was given to you" action={action}>
      <p>Somebody else may know it: choose one of your own.</p>
    </Notice>
  );
}
