"use client";
/** A question that must be answered before anything else: for what cannot be undone, and little besides. */
import { type ReactNode, useEffect, useId, useRef } from "react";

interface DialogProps {
  open: boolean;
  /** Called on Escape, on a press outside, and by whatever in it closes it. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The answers, as Buttons; the harmless one first, as it takes the focus. */
  actions: ReactNode;
}

/** Renders the system's own modal dialog, which holds the focus inside and gives it back after. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current && !isInside(event, dialog.current)) onClose();
      }}
    >
      <h2 id={titleId} className="mb-2 font-serif text-lg font-medium">
        {title}
      </h2>
      {children}
      <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>
    </dialog>
  );
}

function isInside(point: { clientX: number; clientY: number }, element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  return (
    point.clientX >= box.left &&
    point.clientX <= box.right &&
    point.clientY >= box.top &&
    point.clientY <= box.bottom
  );
}
