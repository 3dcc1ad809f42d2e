/** Which control of a toolbar a key leads to, after the toolbar pattern of the ARIA Authoring Practices. */

/** Answers the index to move to from `current` among `count`, going round at the ends; null for other keys. */
export function indexAfterKey(key: string, current: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (current + 1) % count;
    case "ArrowLeft":
      return (current - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
