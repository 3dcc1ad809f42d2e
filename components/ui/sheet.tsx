"use client";
/**
 * A sheet: on a narrow screen it stands over the foot of the page, the page behind staying in use; pulled by its grip it
 * goes to full height or away. On a wide screen it is an ordinary aside (app/styles/sheet.css).
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { type SheetRest, useSheetDrag } from "./sheet-drag";

interface SheetProps {
  /** Names the region for a screen reader: "Notes and claims". */
  label: string;
  rest: SheetRest;
  onRest: (rest: SheetRest) => void;
  /** Whether the keyboard's focus goes along when it opens, and back when it closes; as a rule yes. */
  takesFocus?: boolean;
  className?: string;
  /** What stands still at the sheet's foot, under the thumb, while what is above it grows or is scrolled. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Renders the sheet at the height `rest` says; asks for another through `onRest`. */
export function Sheet({
  label,
  rest,
  onRest,
  takesFocus = true,
  className = "",
  foot,
  children,
}: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const drag = useSheetDrag(sheet, rest, onRest);
  useFocusAlong(sheet, takesFocus && rest !== "closed");

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented || rest === "closed") return;
    event.preventDefault();
    onRest("closed");
  }

  return (
    <aside
      ref={sheet}
      className={`sheet ${className}`}
      aria-label={label}
      data-rest={rest}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="sheet-grip"
        aria-label={rest === "full" ? "Make smaller" : "Open to full height"}
        aria-expanded={rest === "full"}
        onClick={() => onRest(rest === "full" ? "peek" : "full")}
        {...drag}
      />
      <div className="sheet-body">{children}</div>
      {foot ? <div className="sheet-foot">{foot}</div> : null}
    </aside>
  );
}

/** Moves the focus to an element while `open`, and afterwards back to where it was, unless it has been moved since. */
function useFocusAlong(target: React.RefObject<HTMLElement | null>, open: boolean) {
  useEffect(() => {
    const element = target.current;
    if (!open || !element || getComputedStyle(element).position !== "fixed") return undefined;
    const before = document.activeElement;
    if (!element.contains(before)) element.focus({ preventScroll: true });
    return () => {
      const astray = element.contains(document.activeElement) || document.activeElement === document.body;
      if (astray && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [target, open]);
}
