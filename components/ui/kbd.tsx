/** A key to press, shown beside what it does. */

/** Renders the name of a key; give the same to `aria-keyshortcuts` of the control it stands for. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd
      className="rounded-sm border border-current/35 px-1 font-sans text-xs/4 font-medium opacity-80"
      aria-hidden="true"
    >
      {children}
    </kbd>
  );
}
