/** Which entry of a menu a key leads to, after the menu pattern of the ARIA Authoring Practices. */

/** Answers the place to move to from `current` (-1 when on none), or null when the key does not move within a menu. */
export function placeAfterKey(key: string, labels: readonly string[], current: number): number | null {
  const last = labels.length - 1;
  if (last < 0) return null;
  switch (key) {
    case "ArrowDown":
      return current >= last ? 0 : current + 1;
    case "ArrowUp":
      return current <= 0 ? last : current - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return placeByLetter(key, labels, current);
  }
}

/** Finds the next label that begins with the letter typed, going round from the current place. */
function placeByLetter(key: string, labels: readonly string[], current: number): number | null {
  if (Array.from(key).length !== 1 || key === " ") return null;
  const letter = key.toLocaleLowerCase();
  for (let step = 1; step <= labels.length; step += 1) {
    const place = (current + step) % labels.length;
    if (labels[place]?.toLocaleLowerCase().startsWith(letter)) return place;
  }
  return null;
}
