/** Where the selection's toolbar stands: by the selection, never over it, and always on the screen. */

interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Surroundings {
  /** The selection's first and last line, in the viewport's pixels. */
  first: Box;
  last: Box;
  /** The toolbar's own size. */
  size: { width: number; height: number };
  /** What of the viewport is free: below the bar, inside the edges. */
  free: Box;
  /** Whether the selection is held by a finger; then the system's own menu stands above it and its handles below. */
  isTouch: boolean;
}

const air = 8;
const handle = 30;

/**
 * Finds the toolbar's corner in the viewport's pixels. Above the selection with a mouse, below it with a
 * finger; on the other side where there is no room; at the foot of the screen where a selection fills it.
 */
export function placeToolbar({ first, last, size, free, isTouch }: Surroundings): {
  top: number;
  left: number;
} {
  const middle = (first.left + first.right) / 2 - size.width / 2;
  const left = Math.max(free.left, Math.min(middle, free.right - size.width));
  const above = first.top - size.height - air;
  const below = last.bottom + (isTouch ? handle : air);
  const fitsAbove = above >= free.top && above + size.height <= free.bottom;
  const fitsBelow = below + size.height <= free.bottom && below >= free.top;
  const preferred = isTouch ? fitsBelow : !fitsAbove && fitsBelow;
  if (preferred) return { top: below, left };
  if (fitsAbove && !isTouch) return { top: above, left };
  return { top: free.bottom - size.height, left };
}
