/** Telling one's own change from somebody else's, where it was made and its answer was lost. */

/**
 * Whether a thing says already all that a change was to make it say: then there is nothing left to save. Blanks at the
 * ends of a text, which are not kept, and the order of keys make no difference.
 */
export function says(thing: object, change: object): boolean {
  const told = new Map<string, unknown>(Object.entries(thing));
  return Object.entries(change).every(([name, value]) => told.has(name) && isSame(told.get(name), value));
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return one.trim() === other.trim();
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const [ones, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    ones.size === others.size &&
    [...ones].every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
