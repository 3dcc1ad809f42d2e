/** A page that stands in for one that cannot be shown for the moment: why, and the way back to it. It asks the database for nothing. */
import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { LinkButton } from "@/components/ui/link-button";
import { Mishap } from "@/components/ui/mishap";
import { sameSitePath } from "@/lib/accounts/same-site-path";

interface ComeBackPageProps {
  title: string;
  /** The path to come back to, as the address says it. */
  next: string | string[] | undefined;
  children: ReactNode;
}

/** Renders the whole page; a path that leads off this site leads to the library. */
export function ComeBackPage({ title, next, children }: ComeBackPageProps) {
  return (
    <>
      <Bar />
      <Mishap
        title={title}
        actions={
          <LinkButton href={sameSitePath(String(next ?? "/"))} tone="primary" prefetch={false}>
            Try again
          </LinkButton>
        }
      >
        {children}
      </Mishap>
    </>
  );
}
