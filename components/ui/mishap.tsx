/** A page that is not what was asked for: what happened, what was kept, what to do, set like any other page. */
import type { ReactNode } from "react";
import { PageMain } from "./page-main";

interface MishapProps {
  title: string;
  children: ReactNode;
  /** What to do next, as Buttons and LinkButtons. */
  actions: ReactNode;
  /** What to tell whoever runs the site, so that they find it in the log. */
  reference?: string | undefined;
}

/** Renders the whole of the page's main part. */
export function Mishap({ title, children, actions, reference }: MishapProps) {
  return (
    <PageMain>
      <h1 className="mb-4 font-serif text-2xl font-medium">{title}</h1>
      <div className="max-w-measure space-y-3 font-serif text-lg">{children}</div>
      <div className="mt-8 flex flex-wrap gap-2">{actions}</div>
      {reference ? <p className="mt-8 text-sm text-ink-soft">Reference for the log: {reference}</p> : null}
    </PageMain>
  );
}
