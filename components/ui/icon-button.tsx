/** A button that is only a sign. Its name is required: it is what a screen reader says and what the pointer's tip shows. */
import type { ComponentProps, ReactNode } from "react";

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "title" | "children"> {
  name: string;
  children: ReactNode;
}

/** Renders a square button around an icon, 32 px wide with a mouse and 44 px with a finger. */
export function IconButton({ name, children, className = "", ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-label={name}
      title={name}
      className={`grid size-8 flex-none place-items-center rounded-md text-ink-soft transition-colors duration-(--swift) hover:bg-wash hover:text-ink disabled:opacity-55 pointer-coarse:size-11 ${className}`}
    >
      {children}
    </button>
  );
}
