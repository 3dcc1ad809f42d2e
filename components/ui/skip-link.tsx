/** The first stop of the Tab key: over the bar, to what the page is about. */

/** Renders a link that shows only when it has the focus; `to` is the id of the main element. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="fixed start-3 -top-20 z-50 rounded-md bg-ink px-4 py-2.5 font-medium text-paper focus:top-2 print:hidden"
    >
      {children}
    </a>
  );
}
