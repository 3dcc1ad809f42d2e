/** The frame of every page that is not the reader: the bar, the way here, the title, and what can be done next. */
import { type ReactNode, useId } from "react";
import { AccountMenu } from "@/components/accounts/account-menu";
import { Bar } from "@/components/ui/bar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageMain } from "@/components/ui/page-main";

interface PageFrameProps {
  /** Null where nobody is signed in. */
  person: { id: string; name: string } | null;
  /** The path of this page, to come back to after signing in. */
  here: string;
  /** The pages above this one; this one is added from its title. */
  trail?: readonly { label: string; href: string }[];
  title: string;
  /** Said under the title, in a sentence. */
  lead?: ReactNode;
  /** The next steps, beside the title: at most one of them primary. */
  actions?: ReactNode;
  /** Takes all the width there is, for what stands side by side. */
  isWide?: boolean;
  children: ReactNode;
}

/** Renders the page around `children`. */
export function PageFrame({ person, here, trail, title, ...rest }: PageFrameProps) {
  const { lead, actions, isWide = false, children } = rest;
  return (
    <>
      <Bar
        breadcrumb={trail ? <Breadcrumbs trail={[...trail, { label: title }]} /> : null}
        end={<AccountMenu person={person && { id: person.id, name: person.name }} here={here} />}
      />
      <PageMain isWide={isWide}>
        <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-4">
          <div className="max-w-full min-w-0 flex-1 basis-80">
            <h1 className="font-serif text-2xl font-medium wrap-anywhere">
              <bdi>{title}</bdi>
            </h1>
            {lead ? <div className="mt-2 max-w-measure text-pretty text-ink-soft">{lead}</div> : null}
          </div>
          {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        </div>
        {children}
      </PageMain>
    </>
  );
}

interface SectionProps {
  title: string;
  /** An id to link to. */
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Renders a part of a page under its own heading, which names it as a region. */
export function Section({ title, id, lead, actions, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="mt-14 scroll-mt-20">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={heading} className="font-serif text-xl font-medium">
            {title}
          </h2>
          {lead ? <div className="mt-1 max-w-measure text-pretty text-ink-soft">{lead}</div> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
