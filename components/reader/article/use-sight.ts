/** Which part of the page is near the screen, in steps, so that not every pixel of scrolling is news. */
import { useLayoutEffect, useState } from "react";

/** A stretch of the page, in its own pixels. */
export interface Sight {
  top: number;
  bottom: number;
}

const nowhere: Sight = { top: 0, bottom: 0 };
/** How much is near, in screens beyond the screen. */
const reach = 1;

/** The stretch from a screen above the screen to one below it; it moves in steps of half a screen. */
export function useSight(): Sight {
  const [sight, setSight] = useState(nowhere);
  // Before the page is measured, which effects do: what is laid out in sight of nothing would be taken away again.
  useLayoutEffect(() => {
    const look = () => {
      const step = Math.max(200, window.innerHeight / 2);
      const top = Math.floor(window.scrollY / step) * step - window.innerHeight * reach;
      const bottom = top + window.innerHeight * (1 + 2 * reach) + step;
      setSight((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, []);
  return sight;
}
