"use client";
/** The way from anywhere in a long article to what has lost its place, which waits at the top of the margin. */
import { lostWords } from "../mark";
import { useReader } from "../reader-context";

/** Renders the button; nothing where nothing is lost. */
export function LostButton({ className }: { className: string }) {
  const count = useReader((state) => state.lost.length);
  if (count === 0) return null;
  return (
    <button type="button" className={className} onClick={goToTray}>
      {lostWords(count)}
    </button>
  );
}

/** Scrolls to the top and goes into the tray, which comes as it comes into sight. */
function goToTray(): void {
  window.scrollTo({ top: 0, behavior: "instant" });
  let frames = 30;
  const enter = () => {
    const tray = document.querySelector<HTMLElement>(".margin [aria-label='Lost their place'] summary");
    if (tray) tray.focus({ preventScroll: true });
    else if (frames-- > 0) requestAnimationFrame(enter);
  };
  requestAnimationFrame(enter);
}
