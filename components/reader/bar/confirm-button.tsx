"use client";
/** The way from anywhere in an article to the changed passages that wait for a person to say whether they still belong. */
import { showMark } from "../focus";
import { isToConfirm } from "../mark";
import { useReader, useReaderStore } from "../reader-context";

/** Renders the button, which leads from one to the next; nothing where none waits for who reads. */
export function ConfirmButton({ className }: { className: string }) {
  const store = useReaderStore();
  const waiting = useReader((state) => state.marks).filter(isToConfirm);
  if (waiting.length === 0) return null;
  const goOn = () => {
    const { focus } = store.read();
    const next = waiting[(waiting.findIndex(({ key }) => key === focus) + 1) % waiting.length];
    if (!next) return;
    showMark(store, next.key);
  };
  return (
    <button type="button" className={className} onClick={goOn}>
      {waiting.length} to confirm
    </button>
  );
}
