/** A part of a page of forms: one of several ways in, or of the settings. */
import { type ReactNode, useId } from "react";

interface PartProps {
  title: string;
  /** An id to link to. */
  id?: string;
  /** Said under the title, in a sentence. */
  lead?: string;
  children: ReactNode;
}

/** Renders the part under its heading, which names it as a region. */
export function Part({ title, id, lead, children }: PartProps) {
  const heading = useId();
  return (
    <section id={id} className="mt-12 scroll-mt-20" aria-labelledby={heading}>
      <h2 id={heading} className="font-serif text-xl font-medium">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-ink-soft">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
