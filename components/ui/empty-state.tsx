/** What a list shows when it holds nothing: what would stand here, and what to do next. */
import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** One or two sentences: why there is nothing, and what to do. */
  children?: ReactNode;
  /** The next step, as a Button or LinkButton. */
  action?: ReactNode;
}

/** Renders an empty list as an invitation, set like a page that has not been written yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border-y border-line py-8">
      <p className="font-serif text-lg font-medium">{title}</p>
      {children ? <div className="mt-1 max-w-measure text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
