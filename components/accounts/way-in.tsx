/** One of several ways in, on the pages for signing in and for making an account. */
import { type ReactNode, useId } from "react";

interface WayInProps {
  title: string;
  /** Said under the title, in a sentence. */
  lead?: string;
  children: ReactNode;
}

/** Renders a way in under its heading, which names it as a region. */
export function WayIn({ title, lead, children }: WayInProps) {
  const heading = useId();
  return (
    <section className="mt-12" aria-labelledby={heading}>
      <h2 id={heading} className="font-serif text-xl font-medium">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-ink-soft">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
