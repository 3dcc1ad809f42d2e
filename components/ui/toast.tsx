"use client";
/** The region where news is shown and read aloud: polite, in reach of the keyboard, and out of the way. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { currentToasts, dismiss, subscribe, type Toast } from "./toast-store";

const none: readonly Toast[] = [];
const shortStay = 6_000;
const longStay = 15_000;

/** Renders the one live region of the page; it is there from the start, as a screen reader needs it to be. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribe, currentToasts, () => none);
  return (
    <div
      role="status"
      aria-live="polite"
      className="toasts pointer-events-none fixed inset-x-4 bottom-[calc(var(--toast-foot,1rem)+env(safe-area-inset-bottom))] z-40 grid justify-items-center gap-px wide:gap-2 print:hidden"
    >
      {toasts.map((toast) => (
        <ToastNote key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastNote({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { id, message, action, stays } = toast;
  useEffect(() => {
    if (held || stays) return undefined;
    const timer = setTimeout(() => dismiss(id), action ? longStay : shortStay);
    return () => clearTimeout(timer);
  }, [id, action, held, stays]);
  return (
    <div
      // On a phone several make one panel across the screen: two apart would hide twice as much of what is read.
      className="pointer-events-auto flex w-full max-w-measure items-center gap-3 bg-ink py-0.5 ps-4 pe-2 text-paper shadow-high first:rounded-t-lg last:rounded-b-lg wide:w-auto wide:rounded-lg wide:py-2"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="me-auto py-1">{message}</span>
      {action ? (
        <button
          type="button"
          className="min-h-8 rounded-md px-2 font-semibold underline underline-offset-3 pointer-coarse:min-h-11"
          onClick={() => {
            action.run();
            dismiss(id);
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label="Dismiss"
        className="grid size-8 place-items-center rounded-md text-lg leading-none pointer-coarse:size-11"
        onClick={() => dismiss(id)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
