/** Pulling a sheet by its grip: the sheet follows the finger, and comes to rest where the pull was going. */
import { type PointerEvent, type RefObject, useRef } from "react";

/** Where a sheet rests: out of sight, up to the height of what it shows (45% of the screen at most), or full. */
export type SheetRest = "closed" | "peek" | "full";

interface Pull {
  startY: number;
  startSize: number;
  lastY: number;
  lastAt: number;
  /** Pixels per millisecond, upwards positive. */
  speed: number;
}

/** Beyond this speed a flick decides, wherever the finger was lifted. */
const flick = 0.5;
/** A finger that moved less than this was pressing the grip, not pulling it. */
const slack = 6;

/** Says where a sheet comes to rest: by the flick if there was one, else by the nearest of a quarter and 70% of the screen. */
export function restAfterPull(rest: SheetRest, share: number, speed: number): SheetRest {
  if (speed > flick) return "full";
  if (speed < -flick) return rest === "full" && share > 0.2 ? "peek" : "closed";
  if (share > 0.7) return "full";
  return share < 0.18 ? "closed" : "peek";
}

/** Gives the pointer handlers of a sheet's grip. The press that ends a pull is kept from counting as a click. */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  rest: SheetRest,
  onRest: (rest: SheetRest) => void,
) {
  const pull = useRef<Pull | null>(null);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const startSize = sheet.current?.offsetHeight ?? 0;
    event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = {
      startY: event.clientY,
      startSize,
      lastY: event.clientY,
      lastAt: event.timeStamp,
      speed: 0,
    };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const now = pull.current;
    if (!now || !sheet.current) return;
    if (Math.abs(event.clientY - now.startY) < slack && sheet.current.dataset.dragging === undefined) return;
    sheet.current.toggleAttribute("data-dragging", true);
    sheet.current.style.setProperty("--sheet-size", `${now.startSize + now.startY - event.clientY}px`);
    const elapsed = Math.max(1, event.timeStamp - now.lastAt);
    pull.current = {
      ...now,
      speed: (now.lastY - event.clientY) / elapsed,
      lastY: event.clientY,
      lastAt: event.timeStamp,
    };
  }

  function release(event: PointerEvent<HTMLElement>) {
    const ended = pull.current;
    pull.current = null;
    if (!ended || sheet.current?.dataset.dragging === undefined) return;
    sheet.current.removeAttribute("data-dragging");
    sheet.current.style.removeProperty("--sheet-size");
    event.currentTarget.addEventListener("click", swallow, { capture: true, once: true });
    const grip = event.currentTarget;
    setTimeout(() => grip.removeEventListener("click", swallow, { capture: true }), 0);
    const share = (ended.startSize + ended.startY - ended.lastY) / window.innerHeight;
    onRest(restAfterPull(rest, share, ended.speed));
  }

  return { onPointerDown, onPointerMove, onPointerUp: release, onPointerCancel: release };
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
