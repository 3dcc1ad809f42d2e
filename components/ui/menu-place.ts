/** On which side of its button a menu opens, so that a low window does not cut it off. Lengths are in pixels. */

export interface MenuPlace {
  side: "below" | "above";
  /** How high it may be there; what is higher scrolls. */
  room: number;
}

/** What stays free between a menu and its button, and between a menu and the window's edge. */
const gap = 6;
const edge = 8;

/** Finds the place of a menu that is `height` high: below its button where it fits or has the most room, else above. */
export function placeOfMenu(
  button: { top: number; bottom: number },
  height: number,
  windowHeight: number,
): MenuPlace {
  const below = windowHeight - button.bottom - gap - edge;
  const above = button.top - gap - edge;
  return height <= below || below >= above ? { side: "below", room: below } : { side: "above", room: above };
}

/** Puts a menu to its place as it is opened, in the element that holds it and its button; a React ref. */
export function placeMenu(menu: HTMLElement | null): void {
  const holder = menu?.parentElement;
  if (!menu || !holder) return;
  const { side, room } = placeOfMenu(holder.getBoundingClientRect(), menu.offsetHeight, window.innerHeight);
  menu.dataset.side = side;
  menu.style.maxBlockSize = `${String(room)}px`;
}
