/**
 * Visibility: who may see a document, or a note in one. Private is for whoever made it, group for the document's
 * group, public for everyone who may read at all.
 */

/** From the fewest readers to the most. */
export const visibilities = ["private", "group", "public"] as const;
export type Visibility = (typeof visibilities)[number];

/** Tells whether one visibility lets fewer read than another. */
export function isNarrower(one: Visibility, other: Visibility): boolean {
  return visibilities.indexOf(one) < visibilities.indexOf(other);
}

/** The one of two visibilities that lets more read: those who saw something must hear that they no longer do. */
export function widerOf(one: Visibility, other: Visibility = one): Visibility {
  return isNarrower(one, other) ? other : one;
}
