/** A message that stands in the page: what happened, what was kept, what to do. Passing news is a toast. */
import type { ReactNode } from "react";

interface NoticeProps {
  /** `news` is read when the reader gets to it; `failure` is read at once when it appears. */
  tone?: "news" | "failure";
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** Renders a message with a bar at its start; a failure is an alert to a screen reader. */
export function Notice({ tone = "news", title, children, action }: NoticeProps) {
  const failed = tone === "failure";
  return (
    <div
      role={failed ? "alert" : undefined}
      className={`border-s-3 py-1 ps-3 ${failed ? "border-danger" : "border-accent"}`}
    >
      {title ? <p className={`font-semibold ${failed ? "text-danger" : ""}`}>{title}</p> : null}
      {children ? <div className="max-w-measure">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
