/** Telling a swipe sideways from what else a finger does. */
import { type PointerEvent, useRef } from "react";

/** How far a finger must go sideways, in pixels, before it counts as a swipe. */
const far = 60;

/**
 * Gives an element the handlers that call `onSwipe` with 1 for a swipe to the left and -1 for one to the right. They are the
 * pointer's: a touch goes on at what it began on, and is never heard of again where that left the page meanwhile. The
 * element needs `touch-pan-y`, or the browser takes the movement for itself.
 */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const began = useRef<{ id: number; x: number; y: number } | null>(null);

  function onPointerDown({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) {
    began.current = pointerType === "touch" && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
  }

  function onPointerUp({ pointerId, clientX, clientY }: PointerEvent) {
    const from = began.current;
    if (from?.id !== pointerId) return;
    began.current = null;
    const across = clientX - from.x;
    const along = Math.abs(clientY - from.y);
    if (Math.abs(across) > far && Math.abs(across) > along * 2) onSwipe(across < 0 ? 1 : -1);
  }

  function onPointerCancel() {
    began.current = null;
  }

  return { onPointerDown, onPointerUp, onPointerCancel };
}
