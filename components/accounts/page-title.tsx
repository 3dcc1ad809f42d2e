/** The head of a page of forms. */
import type { ReactNode } from "react";

/** Renders the title, and a line under it where there is something to say first. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-8">
      <h1 className="font-serif text-2xl font-medium">{title}</h1>
      {children ? (
        <p className="mt-2 text-ink-soft [&_a]:whitespace-nowrap [&_a]:text-accent [&_a]:underline">
          {children}
        </p>
      ) : null}
    </header>
  );
}
