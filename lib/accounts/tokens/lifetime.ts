/** How long access tokens are made for. */

/** What is chosen until another is, in days. */
export const defaultDays = 90;

const day = 24 * 60 * 60 * 1000;

/** When a token ends that is made now for some days. */
export function endAfter(days: number): Date {
  return new Date(Date.now() + days * day);
}
