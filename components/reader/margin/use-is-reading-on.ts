/** Whether the page is being read on, in which case nothing is to lie over its words. */
import { useEffect, useState } from "react";

/** How far one scrolls before it counts, in pixels: a finger that rests is not still. */
const least = 24;

/** True once the page was scrolled on, until it is scrolled back, or to its beginning or end. */
export function useIsReadingOn(): boolean {
  const [isReadingOn, setIsReadingOn] = useState(false);
  useEffect(() => {
    let from = window.scrollY;
    const onScroll = () => {
      const { scrollY, innerHeight } = window;
      const isAtEdge = scrollY <= 0 || scrollY + innerHeight >= document.documentElement.scrollHeight - least;
      if (!isAtEdge && Math.abs(scrollY - from) < least) return;
      setIsReadingOn(!isAtEdge && scrollY > from);
      from = scrollY;
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, []);
  return isReadingOn;
}
