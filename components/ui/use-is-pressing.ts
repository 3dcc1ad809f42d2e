"use client";
/** Whether a pointer is pressed, anywhere on the page: what moves meanwhile is missed by the press. */
import { useEffect, useState } from "react";

/** How long after a finger is lifted its click may still be to come, in milliseconds. */
const CLICK_DELAY = 100;

/** True from when a mouse button, finger or pen goes down until its click has been heard. */
export function useIsPressing(): boolean {
  const [isPressing, setIsPressing] = useState(false);
  useEffect(() => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const press = () => {
      clearTimeout(over);
      setIsPressing(true);
    };
    const release = () => {
      clearTimeout(over);
      over = setTimeout(() => setIsPressing(false), CLICK_DELAY);
    };
    window.addEventListener("pointerdown", press, options);
    window.addEventListener("pointerup", release, options);
    window.addEventListener("pointercancel", release, options);
    return () => {
      clearTimeout(over);
      listening.abort();
    };
  }, []);
  return isPressing;
}
